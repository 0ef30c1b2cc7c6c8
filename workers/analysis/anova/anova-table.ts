import type { AnovaGroup, AnovaTable } from '@core/regression/types.ts'
import { brownForsythe } from '@core/stats/brown-forsythe.ts'
import { studentQuantile } from '@core/stats/distributions/student-t.ts'
import { fTest, welchTest } from '@core/stats/f-test.ts'
import { oneWay, type OneWay } from '@core/stats/one-way.ts'
import type { Factor } from './factor-of.ts'

/** The table of one predictor, with what it leaves of each value. Values are finite or NaN; every level has a value. */
export function anovaTable(
  predictor: string,
  values: ArrayLike<number>,
  { codes, levels }: Factor,
  confidence: number
): { table: AnovaTable; residuals: Float64Array } {
  const fit = oneWay(values, codes, levels.length)
  const f = fTest(fit)
  const { betweenSquares, withinSquares } = fit
  const betweenMeanSquare = betweenSquares / f.df1
  const withinMeanSquare = withinSquares / f.df2
  const all = betweenSquares + withinSquares
  const table: AnovaTable = {
    predictor,
    f,
    betweenSquares,
    withinSquares,
    betweenMeanSquare,
    withinMeanSquare,
    r2: betweenSquares / all,
    // Below 0 the groups differ less than chance alone would have them.
    omegaSquared: Math.max(0, (betweenSquares - f.df1 * withinMeanSquare) / (all + withinMeanSquare)),
    residualStandardError: Math.sqrt(withinMeanSquare),
    welch: welchTest(fit),
    equalVariances: brownForsythe(values, codes, levels.length),
    groups: groupsOf(fit, levels, withinMeanSquare, confidence)
  }
  return { table, residuals: fit.residuals }
}

function groupsOf(
  { n, sizes, means, squares }: OneWay,
  levels: readonly string[],
  variance: number,
  confidence: number
): AnovaGroup[] {
  const t = studentQuantile((1 + confidence) / 2, n - levels.length)
  return levels.map((level, group) => {
    const half = t * Math.sqrt(variance / sizes[group])
    const mean = means[group]
    const deviation = Math.sqrt(squares[group] / (sizes[group] - 1))
    return { level, n: sizes[group], mean, deviation, low: mean - half, high: mean + half }
  })
}
