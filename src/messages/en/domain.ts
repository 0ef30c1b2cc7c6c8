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
  'domain.reason.single': ({ k }: { k: number }) => `Only k = ${k} was tried.`,

  // the page
  'domain.parts': 'Parts of this page',
  'domain.views': 'Views',
  'domain.findings': 'Findings',
  'domain.tab.views': ({ n }: { n: number }) => (n ? `Views ${n}` : 'Views'),
  'domain.tab.recipe': ({ n }: { n: number }) => (n ? `Recipe ${n}` : 'Recipe'),
  'domain.optional': 'optional',

  // recipe
  'domain.recipe': 'Recipe',
  'domain.recipe.choose': 'Choose a recipe',
  'domain.recipe.file': 'Recipe file',
  'domain.recipe.export': 'Save recipe as JSON',
  'domain.recipe.import': 'Use a recipe file',
  'domain.recipe.reset': 'Back to the recipe’s own steps',
  'domain.undo': 'Undo',
  'domain.redo': 'Redo',
  'domain.apply': 'Apply to another table',
  'domain.apply.none': 'Open another table first',
  'domain.columns': 'Columns in use',
  'domain.columns.count': ({ used, of }: { used: number; of: number }, f) => `${f.int(used)} of ${f.int(of)}`,
  'domain.columns.reset': 'Choose by itself again',
  'domain.foot.running': 'Running',
  'domain.foot.run': 'Run',
  'domain.foot.current': ({ ms }: { ms: number }, f) => `Up to date · ${f.duration(ms)} in all`,
  'domain.foot.stale': 'Shows an earlier run',
  'domain.foot.saved': ({ at }: { at: number }, f) =>
    `saved ${new Intl.DateTimeFormat(f.locale, { hour: '2-digit', minute: '2-digit' }).format(at)}`,
  'domain.foot.applied': 'The fitted models come from another table; a change fits them anew.',

  // steps
  'domain.add': 'Add a step',
  'domain.add.clean': 'missing values, duplicates, outliers',
  'domain.add.filter': 'keep rows that pass a formula',
  'domain.add.derive': 'a column from a formula',
  'domain.add.aggregate': 'one row a customer, a shop …',
  'domain.add.encode': 'categories as numbers',
  'domain.add.transform': 'less skew: log1p, Yeo-Johnson',
  'domain.add.standardise': 'the same scale for all',
  'domain.add.pca': 'principal components',
  'domain.add.kmeans': 'rows into segments',
  'domain.add.kmeans-quality': 'silhouette, stability',
  'domain.add.choose-k': 'how many segments, over a range',
  'domain.add.profile': 'what sets segments apart',
  'domain.add.group-by': 'figures by one key or two',
  'domain.place.choose-k':
    'Curves of how well each number of segments fits, and a suggestion with its reason. It takes a few seconds.',
  'domain.step.flow': ({ from, to }: { from: number; to: number }, f) =>
    from === to ? f.int(from) : `${f.int(from)} → ${f.int(to)}`,
  'domain.step.stale': 'to be run',
  'domain.step.notRun': 'Not run yet',
  'domain.step.onRequest': 'Runs when asked for',
  'domain.step.run': 'Run',
  'domain.step.up': 'Move up',
  'domain.step.down': 'Move down',
  'domain.step.remove': 'Remove this step',
  'domain.step.defaults': 'Back to defaults',
  'domain.step.unknown': 'This version of the page does not know this step.',
  'domain.step.more': ({ name }: { name: string }) => `More for ${name}`,
  'domain.step.open': ({ name, number }: { name: string; number: number }) => `Step ${number}: ${name}`,
  'domain.step.clean': ({ duplicates, missing, aside }: { duplicates: number; missing: number; aside: number }, f) =>
    [
      duplicates && `${f.int(duplicates)} ${duplicates === 1 ? 'duplicate' : 'duplicates'} dropped`,
      missing && `${f.int(missing)} missing`,
      aside && `${f.int(aside)} ${aside === 1 ? 'column' : 'columns'} set aside`
    ]
      .filter(Boolean)
      .join(', ') || 'nothing to clean',
  'domain.step.encode': ({ columns, features }: { columns: number; features: number }, f) =>
    columns
      ? `${f.int(columns)} ${columns === 1 ? 'column' : 'columns'} as ${f.int(features)} features`
      : 'no categories to encode',
  'domain.step.transform': ({ changed, of }: { changed: number; of: number }, f) =>
    `${f.int(changed)} of ${f.int(of)} columns changed`,
  'domain.step.filter': ({ rows }: { rows: number }, f) => `${f.int(rows)} picked in a view`,
  'domain.step.standardise': ({ method, columns }: { method: string; columns: number }, f) =>
    `${method}, ${f.int(columns)} ${columns === 1 ? 'feature' : 'features'}`,
  'domain.step.pca': ({ shown, of, share }: { shown: number; of: number; share: number }, f) =>
    `${f.int(shown)} of ${f.int(of)}, ${f.percent(share)} of variance`,
  'domain.step.kmeans': ({ k, iterations, converged }: { k: number; iterations: number; converged: boolean }, f) =>
    `k = ${k}, ${converged ? 'converged after' : 'stopped after'} ${f.int(iterations)} ${iterations === 1 ? 'iteration' : 'iterations'}`,
  'domain.step.first': ({ line }: { line: string }) => `so far: ${line}`,
  'domain.step.quality': (
    { silhouette, exact, error, stability }: { silhouette: number; exact: boolean; error?: number; stability?: number },
    f
  ) =>
    `silhouette ${f.fixed(silhouette, 2)}${exact ? '' : error === undefined ? ', sampled' : ` ± ${f.num(error, 1)}, sampled`}${stability === undefined ? '' : `, stability ${f.fixed(stability, 2)}`}`,
  'domain.step.profile': ({ features }: { features: number }, f) =>
    `${f.int(features)} ${features === 1 ? 'feature' : 'features'}, effect sizes`,
  'domain.step.choose-k': ({ from, to, suggested }: { from: number; to: number; suggested: number }) =>
    `k ${from} to ${to}; suggests ${suggested}`,
  'domain.step.regression': (
    { family, terms, r2, auc, aliased }: { family: string; terms: number; r2?: number; auc?: number; aliased: number },
    f
  ) =>
    [
      family === 'binomial' ? 'logistic' : 'linear',
      `${f.int(terms)} ${terms === 1 ? 'term' : 'terms'}`,
      family === 'binomial' ? auc !== undefined && `AUC ${f.fixed(auc, 2)}` : r2 !== undefined && `R² ${f.num(r2)}`,
      aliased && `${f.int(aliased)} left out`
    ]
      .filter(Boolean)
      .join(', '),
  'domain.step.anova': (
    { factors, f: value, small, p }: { factors: number; f: number; small: boolean; p: number },
    f
  ) =>
    `${f.int(factors)} ${factors === 1 ? 'factor' : 'factors'}, F ${f.num(value)}, p ${small ? '< ' : ''}${f.fixed(p, 3)}`,
  'domain.step.threshold': ({ threshold, chosen, cost }: { threshold: number; chosen: boolean; cost: number }, f) =>
    `${f.fixed(threshold, 2)}, ${chosen ? 'least cost' : 'as set'}, ${f.num(cost)} a row`,
  'domain.step.group-by': ({ groups, keys }: { groups: number; keys: readonly string[] }, f) =>
    `${f.int(groups)} groups by ${f.list(keys)}`,
  'domain.step.aggregate': ({ groups, by }: { groups: number; by: readonly string[] }, f) =>
    `${f.int(groups)} rows, one by ${f.list(by)}`,

  // forms
  'domain.form.more': ({ n, changed }: { n: number; changed: number }) =>
    changed ? `${n} more, ${changed} changed` : `${n} more`,
  'domain.form.less': 'Fewer',
  'domain.form.fewer': ({ name }: { name: string }) => `Less: ${name}`,
  'domain.form.greater': ({ name }: { name: string }) => `More: ${name}`,
  'domain.form.auto': 'auto',
  'domain.form.none': 'none',
  'domain.form.apply': 'Apply',
  'domain.form.revert': 'Revert',
  'domain.form.formula': ({ column }: { column: string }) => `${column} > 0`,
  'domain.form.change': 'Another column',
  'domain.form.addColumn': '+ column',
  'domain.form.add': ({ title }: { title: string }) => `Add to ${title}`,
  'domain.form.remove': ({ name }: { name: string }) => `Remove ${name}`,
  'domain.form.function': 'Figure',
  'domain.form.column': 'Column',
  'domain.form.level': 'Value counted',
  'domain.form.noCategory': 'None of the columns is a category.',
  'domain.form.terms.all': 'Every predictor by itself.',
  'domain.form.terms.term': 'Term',
  'domain.form.terms.interaction': 'Interaction',
  'domain.form.terms.with': 'With',
  'domain.form.terms.shape': 'Taken as',
  'domain.form.terms.as': ({ shape }: { shape: string }) =>
    ({ plain: 'as it is', log: 'logarithm', log1p: 'log of 1 + x', 2: 'square', 3: 'cube' })[shape] ?? `power ${shape}`,
  'domain.form.terms.add': 'Add',
  'domain.form.terms.there': ({ term }: { term: string }) => `${term} is in already`,
  'domain.form.measures.auto': 'Chosen by the step: the mean of each number, the count of rows.',
  'domain.form.measures.add': '+ measure',
  'domain.measure.count': 'count',
  'domain.measure.sum': 'sum',
  'domain.measure.mean': 'mean',
  'domain.measure.median': 'median',
  'domain.measure.min': 'least',
  'domain.measure.max': 'most',
  'domain.measure.distinct': 'distinct',
  'domain.measure.first': 'first',
  'domain.measure.last': 'last',
  'domain.measure.recency': 'recency',
  'domain.measure.span': 'span',
  'domain.measure.share': 'share',
  'domain.measure.mode': 'commonest',

  // ways out of a failure
  'domain.way.leaveOut': ({ columns }: { columns: readonly string[] }, f) => `Leave out ${f.list(columns)}`,
  'domain.way.leaveOutTerms': 'Leave out what the others determine',
  'domain.way.ridge': 'Use a ridge penalty',
  'domain.way.clean': 'Add the step Clean',

  // views
  'domain.view.table': 'Table (T)',
  'domain.view.enlarge': 'Enlarge',
  'domain.view.enlarged': 'Enlarged view',
  'domain.view.download': 'Download this view',
  'domain.view.svg': 'Picture as SVG',
  'domain.view.png': 'Picture as PNG',
  'domain.view.csv': 'Table as CSV',
  'domain.threshold.least': 'Least cost',
  'domain.view.failed': 'This view has stopped; the others go on',

  // selection
  'domain.selection': 'Selection',
  'domain.selection.none': 'Drag over a view or click a mark to select; one selection speaks in every view.',
  'domain.selection.count': ({ n }: { n: number }, f) => `${f.int(n)} selected`,
  'domain.selection.where': ({ share, where, unit }: { share: number; where: string; unit: string | null }, f) =>
    ` · ${f.percent(share)} of ${unit ?? 'the rows'}${where ? ` · ${where}` : ''}`,
  'domain.selection.notRows': ({ unit }: { unit: string }) => `Of ${unit}; the grid shows rows, and selects none.`,
  'domain.selection.onlyRows': ({ unit }: { unit: string }) =>
    `Rows of the table are selected; the result is about ${unit}, which are no rows of it.`,
  'domain.selection.comma': ', ',
  'domain.selection.analyse': 'Analyse selection',
  'domain.selection.analyse.hint': 'Makes a table of its own of what is selected',
  'domain.selection.filter': 'Keep only these',
  'domain.selection.filter.hint': 'Adds a filter step to the recipe; Undo takes it back',
  'domain.selection.clear': 'Clear',
  'domain.clause.from': ({ name, low }: { name: string; low: string }) => `${name} from ${low}`,
  'domain.clause.upTo': ({ name, high }: { name: string; high: string }) => `${name} up to ${high}`,
  'domain.clause.between': ({ name, low, high }: { name: string; low: string; high: string }) =>
    `${name} ${low} to ${high}`,
  'domain.clause.values': ({ name, values }: { name: string; values: readonly string[] }) =>
    `${name} ${values.join(', ')}`,
  'domain.clause.component': ({ component }: { component: number }) => `PC ${component}`,
  'domain.clause.segment': 'segment',
  'domain.clause.silhouette': 'silhouette',
  'domain.clause.missing': 'missing',

  // findings
  'domain.findings.shown': ({ shown, of }: { shown: number; of: number }, f) => `${f.int(shown)} of ${f.int(of)}`,
  'domain.findings.all': ({ n }: { n: number }, f) => `Show all ${f.int(n)}`,
  'domain.findings.fewer': 'Show the first five',
  'domain.findings.none': 'Nothing stands out.',
  'domain.findings.later': 'What was found will stand here.',
  'domain.findings.failed': 'The last run was refused; the note above says why and what to do.',
  'domain.why': 'Why',
  'domain.why.of': ({ number }: { number: number }) => `Why: the view behind finding ${number}`,
  'domain.leftOut': 'Left out',
  'domain.checks': 'Checks',
  'domain.check.good': 'In order:',
  'domain.check.warn': 'Take care:',
  'domain.check.bad': 'Does not hold:',
  'domain.check.why': ({ title }: { title: string }) => `Why: the view behind “${title}”`,
  'domain.predict': 'Predict one',
  'domain.predict.reset': 'Usual values',
  'domain.predict.parts': 'What each term adds',
  'domain.predict.part': ({ value }: { value: number }, f) => `${value < 0 ? '' : '+'}${f.num(value)}`,
  'domain.predict.others': ({ n }: { n: number }, f) => `${f.int(n)} others`,
  'domain.predict.all': ({ n }: { n: number }, f) => `Show all ${f.int(n)} terms`,
  'domain.predict.fewer': 'Show the main terms',
  'domain.groups.name': 'Segment',
  'domain.groups.share': 'Share',
  'domain.groups.size': ({ unit }: { unit: string | null }) => (unit === null ? 'Rows' : 'Size'),
  'domain.groups.selected': 'Selected',
  'domain.actions': 'Actions',
  'domain.actions.editable': 'editable',
  'domain.actions.of': ({ target }: { target: string }) => `Action for ${target}`,
  'domain.keep': ({ unit }: { unit: string }) => `Keep ${unit} as a table`,
  'domain.keep.rows': 'Keep rows and new columns as a table',
  'domain.table.result': ({ name }: { name: string }) => `${name}, with results`,
  'domain.export': 'Export',
  'domain.export.list': ({ n }: { n: number }, f) => `Export ${f.int(n)} ${n === 1 ? 'action' : 'actions'}`,
  'domain.export.rows': 'Rows with their new columns, CSV',
  'domain.export.actions': 'Action list, CSV',
  'domain.export.json': 'The whole result, JSON',
  'domain.export.recipe': 'The recipe, JSON'
} satisfies Catalogue
