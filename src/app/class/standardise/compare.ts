import { distanceShares } from '@core/class/distance-shares.ts'
import type { Lesson } from '@core/class/lesson.ts'
import { changedLabels, matchLabels } from '@core/class/match-labels.ts'
import type { KMeansModel } from '@core/result/models.ts'
import type { Result } from '@core/result/types.ts'
import { adjustedRand } from '@core/stats/adjusted-rand.ts'
import { random } from '@core/stats/random.ts'
import { sample } from '@core/stats/sample.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Context } from '../../services/context.ts'
import { page } from '../../services/preview.ts'
import { chosenPair, namedColumns } from '../columns/chosen-columns.ts'
import { cleanOf, runStepsOn, type StepAsked } from '../columns/run-steps-on.ts'

export interface Compared {
  /** The columns that are drawn. */
  pair: [string, string]
  /** Columns that distance takes in beside them. */
  more: string[]
  k: number
  /** What the column along is multiplied by before anything is computed: the unit it is written in. */
  factor: number
  n: number
  missing: number
  /** Rows that are drawn, in the units they are written in. */
  x: Float64Array
  y: Float64Array
  /** Segments of these rows. */
  raw: Int32Array
  standardised: Int32Array
  sizes: { raw: number[]; standardised: number[] }
  /** Share of all squared distance that each column makes, in the order of the pair and then the others. */
  shares: { raw: number[]; standardised: number[] }
  /** Rows in another segment with than without, after segments are paired to agree most. */
  changed: number
  adjustedRand: number
  /** Rows in another segment than with a factor of 1, segments paired anew. */
  byUnit: { raw: number; standardised: number }
}

const mostDrawn = 5000

/** The same k-means with the same seed, on columns as they are written and on the same columns standardised. */
export async function compare(
  context: Context,
  lesson: Lesson,
  table: TableSummary,
  { k, factor }: { k: number; factor: number }
): Promise<Compared> {
  const pair = await chosenPair(context, lesson, table)
  const more = namedColumns(lesson, table).filter((name) => !pair.includes(name))
  const run = (times: number) => both(context, lesson, table, [...pair, ...more], k, times)
  const [raw, standardised] = await run(factor)
  const before = segmentsOf(raw)
  const found = segmentsOf(standardised)
  const pairs = matchLabels(found, before, k)
  const after = found.map((label) => pairs[label])
  const plain = factor === 1 ? [raw, standardised] : await run(1)
  const drawn = sample(before.length, mostDrawn, random('drawn', lesson.seed))
  const rows = Uint32Array.from(drawn, (i) => raw.rows![i])
  const { columns } = await page(context, table.id, { rows, columns: pair, limit: rows.length })
  const x = Float64Array.from(columns[pair[0]], (cell) => Number(cell) * factor)
  const y = Float64Array.from(columns[pair[1]], Number)
  return {
    pair,
    more,
    k,
    factor,
    n: before.length,
    missing: table.rows - before.length,
    x,
    y,
    raw: Int32Array.from(drawn, (i) => before[i]),
    standardised: Int32Array.from(drawn, (i) => after[i]),
    sizes: { raw: sizesOf(before, k), standardised: sizesOf(after, k) },
    shares: { raw: sharesOf(raw), standardised: sharesOf(standardised) },
    changed: changedLabels(found, before, pairs),
    adjustedRand: adjustedRand(before, found),
    byUnit: { raw: between(segmentsOf(plain[0]), before, k), standardised: between(segmentsOf(plain[1]), found, k) }
  }
}

const segmentsOf = (result: Result) => result.columns.segment as Int32Array

/** Rows that change segment between two runs. */
const between = (a: Int32Array, b: Int32Array, k: number) => changedLabels(a, b, matchLabels(a, b, k))

/** What distance has seen: the columns that k-means read, the changed one first. */
function sharesOf({ columns, models }: Result): number[] {
  const { inputs } = models.kmeans as KMeansModel
  const order = [inputs[inputs.length - 1], ...inputs.slice(0, -1)]
  return distanceShares(order.map((name) => columns[name] as Float32Array))
}

async function both(
  context: Context,
  lesson: Lesson,
  table: TableSummary,
  [changed, ...others]: readonly string[],
  k: number,
  factor: number
): Promise<[Result, Result]> {
  const name = freeName(`${changed} × ${factor}`, table)
  const inUnit: StepAsked = {
    kind: 'derive',
    params: { name, formula: `${quoted(changed)} * ${factor}`, feature: true }
  }
  const before = [inUnit, cleanOf(others)]
  const kmeans = { kind: 'kmeans', params: { k } }
  const run = (steps: readonly StepAsked[]) => runStepsOn(context, table, others, lesson.seed, steps)
  return [
    await run([...before, { kind: 'standardise', params: { method: 'none' } }, kmeans]),
    await run([...before, { kind: 'standardise', params: { method: 'z-score' } }, kmeans])
  ]
}

/** A column's name in a formula. */
const quoted = (name: string) => `[${name.replaceAll(']', ']]')}]`

function freeName(wanted: string, table: TableSummary): string {
  let name = wanted
  while (table.columns.some((column) => column.name === name)) name += ' '
  return name
}

function sizesOf(labels: Int32Array, k: number): number[] {
  const sizes = new Array<number>(k).fill(0)
  for (const label of labels) if (label >= 0) sizes[label]++
  return sizes
}
