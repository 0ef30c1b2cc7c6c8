import type { Lesson } from '@core/class/lesson.ts'
import { planeMoments, type PlaneMoments } from '@core/class/plane-moments.ts'
import type { PcaModel } from '@core/result/models.ts'
import { random } from '@core/stats/random.ts'
import { sample } from '@core/stats/sample.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Context } from '../../services/context.ts'
import { chosenPair } from '../columns/chosen-columns.ts'
import { cleanOf, runStepsOn } from '../columns/run-steps-on.ts'

/** Rows in a plane of two columns, and what the page's own PCA says of them. */
export interface Plane {
  pair: [string, string]
  scaled: boolean
  x: Float32Array
  y: Float32Array
  moments: PlaneMoments
  /** Rows whose feet are drawn. */
  feet: Uint32Array
  pca: PcaModel
  /** Rows of the table without a value in one of the two. */
  missing: number
}

const mostFeet = 60

/** Two columns of a table, standardised or less their means alone, with the components that the step `pca` finds. */
export async function loadPlane(
  context: Context,
  lesson: Lesson,
  table: TableSummary,
  scaled: boolean
): Promise<Plane> {
  const pair = await chosenPair(context, lesson, table)
  const result = await runStepsOn(context, table, pair, lesson.seed, [
    cleanOf(pair),
    { kind: 'standardise', params: { method: scaled ? 'z-score' : 'none', denominator: 'n-1' } },
    { kind: 'pca', params: { components: 2, parallel: false } }
  ])
  const [x, y] = pair.map((name) => result.columns[`standardise.${name}`] as Float32Array)
  return {
    pair,
    scaled,
    x,
    y,
    moments: planeMoments(x, y),
    feet: sample(x.length, mostFeet, random('feet', lesson.seed)),
    pca: result.models.pca as PcaModel,
    missing: table.rows - x.length
  }
}
