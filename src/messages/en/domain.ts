import type { Catalogue } from '../types.ts'

export const domain = {
  // jobs
  'domain.job.open': ({ name }: { name: string }) => `Reading ${name}`,
  'domain.job.blob': 'a file',
  'domain.job.sample': 'Making the sample',
  'domain.job.table': 'Opening the table',
  'domain.job.overrule': ({ column }: { column: string }) => `Reading ${column} again`,
  'domain.job.derive': 'Making the table',
  'domain.job.run': 'Running the recipe',
  'domain.job.apply': 'Applying the fitted models',
  'domain.note.bug': ({ detail }: { detail: string }) => `This is a fault of the page, not of your data: ${detail}`,

  // names of tables made here
  'domain.table.by': ({ name, by }: { name: string; by: string }) => `${name} by ${by}`,
  'domain.table.filtered': ({ name }: { name: string }) => `${name}, filtered`,
  'domain.table.selection': ({ name }: { name: string }) => `${name}, selection`,

  // failures of the app itself
  'failure.unknown-role': ({ role }: { role: string; known: readonly string[] }) =>
    `Columns are named for roles the domain has; ${role} is none of them.`,
  'failure.unknown-role.hint': ({ known }: { known: readonly string[] }, f) => `Its roles are ${f.list(known)}.`,
  'failure.row-not-used': ({ row }: { row: number; most: number }, f) =>
    `A row has an answer where the recipe used it; row ${f.int(row)} was left out, or the table ends before it.`,
  'failure.row-not-used.hint': ({ most }: { most: number }, f) =>
    `Ask about another row, up to ${f.int(most)}, or keep more rows in the cleaning step.`,

  // head of the action list as CSV
  'domain.csv.target': 'segment',
  'domain.csv.size': 'size',
  'domain.csv.action': 'action',
  'domain.csv.reason': 'reason',
  'domain.csv.expected': 'expected',
  'domain.csv.low': 'low',
  'domain.csv.high': 'high',
  'domain.csv.unit': 'unit',

  // why a k is suggested
  'domain.reason.silhouette': (
    {
      k,
      silhouette,
      runnerUp,
      runnerSilhouette
    }: { k: number; silhouette: number; runnerUp?: number; runnerSilhouette?: number },
    f
  ) =>
    runnerUp === undefined || runnerSilhouette === undefined
      ? `k = ${k} has the highest mean silhouette, ${f.fixed(silhouette, 2)}.`
      : `k = ${k} has the highest mean silhouette, ${f.fixed(silhouette, 2)}; next is k = ${runnerUp} with ${f.fixed(runnerSilhouette, 2)}.`,
  'domain.reason.gap': ({ k, gap, gapError }: { k: number; gap: number; gapError: number }, f) =>
    `k = ${k} is the smallest whose gap statistic (${f.num(gap)}) is within one standard error (${f.num(gapError)}) of the next one's.`,
  'domain.reason.single': ({ k }: { k: number }) =>
    `One group is enough: no k from 2 on separates the rows better than chance, so k = ${k}.`
} satisfies Catalogue
