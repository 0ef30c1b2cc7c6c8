import { formulaType } from '@core/formula/formula.ts'
import type { FormulaType } from '@core/formula/types.ts'
import { frameOpened } from '@core/recipe/frames.ts'
import { measureName, type Measure } from '@core/recipe/measure.ts'
import { stepSpecs } from '@core/recipe/steps/index.ts'
import type { Recipe, Step } from '@core/recipe/types.ts'
import type { AggregateModel } from '@core/result/models.ts'
import type { Result } from '@core/result/types.ts'
import type { ColumnSummary, Kind } from '@core/table/types.ts'

/** What a form has to know of a column. */
export type ColumnAt = Pick<ColumnSummary, 'name' | 'kind' | 'examples' | 'distribution'>

/**
 * The columns a step finds on the frame it works on: the table's, or those of the units that a step before it opened, with
 * the columns computed on the way. Where an aggregation chose its own measures, the result says which ones.
 */
export function columnsAt(
  recipe: Recipe,
  stepId: string,
  table: readonly ColumnAt[],
  result: Result | null
): readonly ColumnAt[] {
  const frames = new Map<string, readonly ColumnAt[]>([['rows', table]])
  for (const step of recipe.steps) {
    const on = step.on ?? 'rows'
    const columns = frames.get(on) ?? []
    if (step.id === stepId) return columns
    const spec = stepSpecs.find((one) => one.kind === step.kind)
    const opened = spec && frameOpened(step, spec)
    if (opened !== undefined) frames.set(opened, aggregated(step, columns, result))
    else if (step.kind === 'derive') frames.set(on, [...columns, ...computed(step, columns)])
  }
  return table
}

function aggregated(step: Step, columns: readonly ColumnAt[], result: Result | null): ColumnAt[] {
  const by = columns.filter(({ name }) => [step.params.by ?? []].flat().includes(name))
  const measures = (step.params.measures as Measure[] | null | undefined) ?? chosen(step, columns, by, result)
  return [...by, ...measures.map((measure) => measured(measure, columns))]
}

/** The measures the step would choose by itself, as far as the result has them. */
function chosen(step: Step, columns: readonly ColumnAt[], by: ColumnAt[], result: Result | null): Measure[] {
  const model = result?.models[step.id] as AggregateModel | undefined
  const all: Measure[] = [{ fn: 'count' }]
  for (const { name: column, kind } of columns.filter((one) => !by.includes(one)))
    for (const fn of functionsFor(kind)) all.push({ fn, column })
  return model ? all.filter((measure) => model.measures.includes(measureName(measure))) : all
}

function functionsFor(kind: Kind): Measure['fn'][] {
  if (kind === 'date' || kind === 'datetime') return ['recency', 'first', 'last']
  if (kind === 'boolean') return ['mean']
  return kind === 'integer' || kind === 'number' ? ['sum', 'mean'] : []
}

function measured(measure: Measure, columns: readonly ColumnAt[]): ColumnAt {
  const of = columns.find(({ name }) => name === measure.column)
  const same = ['min', 'max', 'first', 'last', 'mode'].includes(measure.fn) && of
  const counts = measure.fn === 'count' || measure.fn === 'distinct'
  return { name: measureName(measure), kind: same ? of.kind : counts ? 'integer' : 'number', examples: [] }
}

const kinds: Record<FormulaType, Kind> = {
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  text: 'category',
  missing: 'number'
}

/** None while the formula is none. */
function computed({ params }: Step, columns: readonly ColumnAt[]): ColumnAt[] {
  const { name, formula } = params as { name?: string; formula?: string }
  if (!name || !formula) return []
  try {
    return [{ name, kind: kinds[formulaType(formula, columns)], examples: [] }]
  } catch {
    return []
  }
}
