import type { ErrorsMethod } from '@core/regression/types.ts'
import type { Fitted } from './model.ts'

/**
 * The covariance of the standardised coefficients by every method, p × p.
 *
 * `classical` is the inverse information. HC0 is the sandwich of it and the squared scores (statsmodels' `cov_type='HC0'` for `GLM` and
 * `Logit`), HC1 that times n / (n − p), HC2 and HC3 with scores over √(1 − h) and 1 − h, as `vcovHC` of R's sandwich has them. A
 * weight counts as that many rows (statsmodels' `freq_weights`), n is the number of rows that count. Under a penalty the bread is the
 * inverse of the penalised information, also for `classical`.
 */
export function sandwiches({ bread, diagnosed, weighed, fit, df, ridge }: Fitted): Record<ErrorsMethod, Float64Array> {
  const { p } = fit.overlapping.rows
  const around = (meat: Float64Array) =>
    multiplied(multiplied(bread, meat, p), bread, p).map((value) => value / weighed.unit)
  const HC0 = around(diagnosed.meat.HC0)
  return {
    classical: ridge ? around(fit.gram) : bread.map((value) => value / weighed.unit),
    HC0,
    HC1: HC0.map((value) => (value * weighed.n) / (weighed.n - df)),
    HC2: around(diagnosed.meat.HC2),
    HC3: around(diagnosed.meat.HC3)
  }
}

function multiplied(a: Float64Array, b: Float64Array, p: number): Float64Array {
  const out = new Float64Array(p * p)
  for (let i = 0; i < p; i++)
    for (let k = 0; k < p; k++) {
      const x = a[i * p + k]
      if (x !== 0) for (let j = 0; j < p; j++) out[i * p + j] += x * b[k * p + j]
    }
  return out
}
