import { distanceShares } from '@core/class/distance-shares.ts'
import type { Lesson } from '@core/class/lesson.ts'
import { changedLabels, matchLabels } from '@core/class/match-labels.ts'
import type { Result } from '@core/result/types.ts'
import { adjustedRand } from '@core/stats/adjusted-rand.ts'
import { random } from '@core/stats/random.ts'
import { sample } from '@core/stats/sample.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Context } from '../../services/context.ts'
import { page } from '../../services/preview.ts'
import { chosenPair } from '../columns/chosen-columns.ts'
import { cleanOf, runStepsOn, type StepAsked } from '../columns/run-steps-on.ts'

export interface Compared {
  pair: [string, string]
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
  /** Share of all squared distance that each column makes. */
  shares: { raw: number[]; standardised: number[] }
  /** Rows in another segment with than without, after segments are paired to agree most. */
  changed: number
  adjustedRand: number
}

const mostDrawn = 5000

/** The same k-means with the same seed, on two columns as they are written and on the same two standardised. */
export async function compare(
  context: Context,
  lesson: Lesson,
  table: TableSummary,
  { k, factor }: { k: number; factor: number }
): Promise<Compared> {
  const pair = await chosenPair(context, lesson, table)
  const [raw, standardised] = await both(context, lesson, table, pair, k, factor)
  const before = raw.columns.segment as Int32Array
  const found = standardised.columns.segment as Int32Array
  const pairs = matchLabels(found, before, k)
  const after = found.map((label) => pairs[label])
  const drawn = sample(before.length, mostDrawn, random('drawn', lesson.seed))
  const rows = Uint32Array.from(drawn, (i) => raw.rows![i])
  const { columns } = await page(context, table.id, { rows, columns: pair, limit: rows.length })
  const x = Float64Array.from(columns[pair[0]], (cell) => Number(cell) * factor)
  const y = Float64Array.from(columns[pair[1]], Number)
  return {
    pair,
    k,
    factor,
    n: before.length,
    missing: table.rows - before.length,
    x,
    y,
    raw: Int32Array.from(drawn, (i) => before[i]),
    standardised: Int32Array.from(drawn, (i) => after[i]),
    sizes: { raw: sizesOf(before, k), standardised: sizesOf(after, k) },
    shares: { raw: distanceShares([x, y]), standardised: [0.5, 0.5] },
    changed: changedLabels(found, before, pairs),
    adjustedRand: adjustedRand(before, found)
  }
}

async function both(
  context: Context,
  lesson: Lesson,
  table: TableSummary,
  pair: readonly [string, string],
  k: number,
  factor: number
): Promise<Result[]> {
  const name = freeName(`${pair[0]} × ${factor}`, table)
  const inUnit: StepAsked = {
    kind: 'derive',
    params: { name, formula: `${quoted(pair[0])} * ${factor}`, feature: true }
  }
  const before = [inUnit, cleanOf([pair[1]])]
  const kmeans = { kind: 'kmeans', params: { k } }
  const run = (steps: readonly StepAsked[]) => runStepsOn(context, table, [pair[1]], lesson.seed, steps)
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
