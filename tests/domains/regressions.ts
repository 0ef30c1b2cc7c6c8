import { expect } from 'vitest'
import type { Recipe } from '@core/recipe/types.ts'
import type { Result } from '@core/result/types.ts'
import type { TableData } from '@core/table/types.ts'
import { catalogue, type Language, type Translate } from '@messages/index.ts'
import { translate } from '@messages/translate.ts'
import { mapRoles } from '../../src/app/services/map-roles.ts'
import { templateSteps } from '../../src/app/services/recipe.ts'
import { customerAnalysis } from '../../src/domains/customer-analysis/domain.ts'
import type { FindingsInput } from '../../src/domains/types.ts'
import type { Scene, View } from '../../src/views/kinds.ts'
import { sceneOfView } from '../../src/views/registry.ts'
import { runRecipe } from '../../workers/analysis/run-recipe.ts'
import { steps } from '../../workers/analysis/steps/index.ts'
import { hostKernels } from '../../workers/device/host.ts'
import { devicesToTest } from '../workers/device/devices.ts'
import { open } from '../workers/ingest/open.ts'

const [{ device }] = await devicesToTest()
const kernels = await hostKernels()

export const languages: Record<Language, Translate> = {
  en: translate('en', await catalogue('en')),
  'zh-CN': translate('zh-CN', await catalogue('zh-CN'))
}

/** A file, or the text of one, as the page reads it. */
export async function tableFrom(source: string | File): Promise<TableData> {
  const { summary, columns } = await open(source)
  return { summary, rows: summary.rows, columns }
}

/** The domain's sample as the page reads it. */
export function sampleTable(rows: number, seed = customerAnalysis.sample.seed): Promise<TableData> {
  return tableFrom([...customerAnalysis.sample.make({ rows, seed }).parts].join(''))
}

/** The recipe as the app proposes it for a table, but for columns that are named and parameters by step. */
export function proposed(
  { summary }: TableData,
  recipe: string,
  named: Record<string, string | string[]> = {},
  params: Record<string, Record<string, unknown>> = {}
): Recipe {
  const template = customerAnalysis.recipes.find((one) => one.id === recipe)!
  const columns = mapRoles(customerAnalysis, template, summary, named)
  const made = templateSteps(template, summary, columns, Object.values(named).flat())
  return {
    format: 1,
    domain: customerAnalysis.id,
    recipe,
    table: summary.id,
    columns,
    seed: 42,
    steps: made.map((step) => ({ ...step, params: { ...step.params, ...params[step.id] } }))
  }
}

export async function run(
  table: TableData,
  ...asked: Parameters<typeof proposed> extends [unknown, ...infer Rest] ? Rest : never
) {
  const { result } = await runRecipe(table, proposed(table, ...asked), { steps, device, kernels })
  return result
}

export const inputOf = (result: Result, table: TableData, t: Translate = languages.en): FindingsInput => ({
  result,
  table: table.summary,
  t
})

/** The views that the result has, built. */
export const viewsOf = (input: FindingsInput): View[] =>
  customerAnalysis.views.flatMap((view) => view.build(input) ?? [])

/** All that a reader is told of a result, by where it stands: sentences, labels, cells. */
export function wordsOf(input: FindingsInput): [where: string, text: string][] {
  const views = viewsOf(input)
  const { actions } = customerAnalysis.actions(input)
  const parts: [string, unknown][] = [
    ['findings', customerAnalysis.findings(input).map((one) => one.text)],
    ['left out', customerAnalysis.leftOut(input)],
    ['checks', customerAnalysis.checks?.(input)],
    ['actions', actions.map(({ target, action, reason, expected }) => [target, action, reason, expected.unit])],
    ['groups', customerAnalysis.groups?.(input)],
    ...views.map((view): [string, unknown] => [`view ${view.id}`, [view.title, view.description, view.data]]),
    ...views.map((view): [string, unknown] => [`scene of ${view.id}`, textsOf(sceneAt(view, input))])
  ]
  const fields = customerAnalysis.predict?.fields(input)
  if (fields) {
    const values = Object.fromEntries(fields.map((field) => [field.column, field.value]))
    parts.push(['fields', fields], ['prediction', customerAnalysis.predict?.of(input, values)])
  }
  return parts.flatMap(([where, part]) => stringsIn(part).map((text): [string, string] => [where, text]))
}

export const sceneAt = (view: View, { t }: FindingsInput): Scene =>
  sceneOfView(view, { width: 640, height: 420 }, { t })

const textsOf = ({ layers, table, figures }: Scene): unknown => [
  layers.flatMap((layer) => (layer.mark === 'text' ? layer.items.map((item) => item.text) : [])),
  table.head,
  figures
]

/** Strings anywhere in a value; the ids and names that only code reads are left out. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []
  return Object.entries(value).flatMap(([key, one]) =>
    ['id', 'view', 'columns', 'column', 'groupColumn', 'select', 'raw', 'paint', 'kind'].includes(key)
      ? []
      : stringsIn(one)
  )
}

const broken = /NaN|undefined|\bnull\b|Infinity|\[object|customer-analysis\.|segments\.[a-z]|views\.[a-z]/

/** No word is missing, no key shows, and no number is unknown where there should be one. */
export function expectWhole(words: readonly [string, string][]): void {
  expect(words.filter(([, text]) => broken.test(text) || text.trim() !== text)).toEqual([])
}

/** Findings in order of importance, each with a view that the result has, and all checks the same. */
export function expectLinked(input: FindingsInput): void {
  const views = new Set(viewsOf(input).map((view) => view.id))
  const found = customerAnalysis.findings(input)
  expect(found.map((one) => one.importance)).toEqual(found.map((one) => one.importance).toSorted((a, b) => b - a))
  for (const { view, text } of found) if (view) expect(views, text).toContain(view)
  for (const { view, title } of customerAnalysis.checks?.(input) ?? []) if (view) expect(views, title).toContain(view)
}
