import { badParameter } from './bad-parameter.ts'

export const measureFunctions = [
  'count',
  'sum',
  'mean',
  'median',
  'min',
  'max',
  'distinct',
  'first',
  'last',
  'recency',
  'span',
  'share',
  'mode'
] as const
export type MeasureFunction = (typeof measureFunctions)[number]

/**
 * One figure of a group of rows. `count` needs no column; `share` is the share of the group's rows whose column equals `value`;
 * `recency` is days from the newest date to the group's newest, `span` days from its first date to its last.
 * `where` is a formula: only rows that pass it count.
 */
export interface Measure {
  name?: string
  column?: string
  fn: MeasureFunction
  value?: string | number | boolean
  where?: string
}

/** The name of a measure's column: as given, else `<column>_<fn>`; a share's `<column>=<value>`. */
export function measureName({ name, column, fn, value }: Measure): string {
  if (name !== undefined && name !== '') return name
  if (column === undefined) return fn
  return fn === 'share' ? `${column}=${String(value)}` : `${column}_${fn}`
}

/** Refuses `bad-parameter` where a value is not a list of measures (null stands for sensible ones). */
export function checkMeasures(value: unknown): void {
  if (value === null || value === undefined) return
  if (!Array.isArray(value)) badParameter('measures', 'measures', value)
  for (const one of value as unknown[]) checkMeasure(one)
}

function checkMeasure(value: unknown): void {
  const measure = (typeof value === 'object' ? value : null) as Partial<Measure> | null
  if (!measure) return badParameter('measures', 'measures', value)
  if (!measureFunctions.includes(measure.fn as MeasureFunction))
    badParameter('measures', 'one-of', measure.fn, { options: measureFunctions })
  if (measure.fn !== 'count' && typeof measure.column !== 'string') badParameter('measures', 'measure-column', value)
  if (measure.fn === 'share' && measure.value === undefined) badParameter('measures', 'measure-value', value)
  for (const text of [measure.name, measure.where])
    if (text !== undefined && typeof text !== 'string') badParameter('measures', 'measures', value)
}
