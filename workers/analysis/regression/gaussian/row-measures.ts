import type { RegressionModel } from '@core/regression/types.ts'
import { aloneFrom } from './diagnose.ts'

/** How many rows a model names. */
const named = 10

/**
 * Cook's distance and the externally studentised residual of each row, and the sum of squares of what each row would be missed by
 * without it (PRESS).
 *
 * NaN for a row that determines a coefficient by itself, since nothing is known of it without it; such rows are not in the sum. With one
 * degree of freedom nothing is left to tell the spread by without a row: studentised residuals are NaN.
 * Source: Belsley, Kuh, Welsch 1980.
 */
export function rowMeasures(
  e: Float64Array,
  leverage: Float64Array,
  variance: number,
  dfResidual: number,
  terms: number
) {
  const n = e.length
  const cooksDistance = new Float64Array(n)
  const studentised = new Float64Array(n)
  let press = 0
  for (let i = 0; i < n; i++) {
    const h = leverage[i]
    if (h >= aloneFrom) {
      cooksDistance[i] = NaN
      studentised[i] = NaN
      continue
    }
    if (e[i] === 0) continue
    const left = e[i] / (1 - h)
    press += left * left
    cooksDistance[i] = (left * left * h) / (terms * variance)
    const without = dfResidual > 1 ? (dfResidual * variance - e[i] * left) / (dfResidual - 1) : NaN
    studentised[i] = without > 0 ? e[i] / Math.sqrt(without * (1 - h)) : NaN
  }
  return { cooksDistance, studentised, press, influential: influential(cooksDistance, leverage, studentised) }
}

function influential(
  cooksDistance: Float64Array,
  leverage: Float64Array,
  studentised: Float64Array
): RegressionModel['influential'] {
  const most: number[] = []
  for (let i = 0; i < cooksDistance.length; i++) {
    if (!(cooksDistance[i] > 0) || (most.length === named && cooksDistance[i] <= cooksDistance[most[named - 1]]))
      continue
    let at = most.length
    while (at > 0 && cooksDistance[most[at - 1]] < cooksDistance[i]) at--
    most.splice(at, 0, i)
    most.length = Math.min(most.length, named)
  }
  return most.map((position) => ({
    position,
    cooksDistance: cooksDistance[position],
    leverage: leverage[position],
    studentised: studentised[position]
  }))
}
