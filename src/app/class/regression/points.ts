import { leastSquares, type Line } from '@core/class/least-squares.ts'
import type { Lesson } from '@core/class/lesson.ts'
import { random } from '@core/stats/random.ts'
import { sample } from '@core/stats/sample.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Context } from '../../services/context.ts'
import { chosenPair } from '../columns/chosen-columns.ts'
import { columnValues } from '../columns/column-values.ts'

/** Points that can be held one by one, out of the rows of a table. */
export interface Points {
  pair: [string, string]
  x: Float64Array
  y: Float64Array
  /** The table's row of each, from 0. */
  rows: Uint32Array
  domain: { x: [number, number]; y: [number, number] }
  /** The line of all rows, where there are more than the points. */
  whole: { line: Line; n: number } | null
  /** Rows of the table without a value. */
  missing: number
}

const mostPoints = 50

/** At most 50 points of two columns, drawn by the lesson's seed, and the line of all the rows. */
export async function loadPoints(context: Context, lesson: Lesson, table: TableSummary): Promise<Points> {
  const pair = await chosenPair(context, lesson, table)
  const all = await columnValues(context, table, pair)
  const [xs, ys] = all.values
  const drawn = sample(xs.length, mostPoints, random('points', lesson.seed))
  const pick = (values: Float64Array) => Float64Array.from(drawn, (i) => values[i])
  const [x, y] = [pick(xs), pick(ys)]
  const line = drawn.length < xs.length ? leastSquares(xs, ys) : null
  return {
    pair,
    x,
    y,
    rows: Uint32Array.from(drawn, (i) => all.rows[i]),
    domain: { x: padded(x), y: padded(y) },
    whole: line && { line, n: xs.length },
    missing: all.missing
  }
}

/** What the points span, and a sixth more on either side to move them in. */
function padded(values: Float64Array): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = high > low ? (high - low) / 6 : Math.abs(low) / 2 || 1
  return [low - room, high + room]
}
