import { deviation } from '@core/stats/moments.ts'
import { expandMatrix, expandVector } from '../gaussian/expand.ts'
import { knownMoments } from '../known-moments.ts'
import type { Design } from '../types.ts'
import type { LogisticFit } from './fit-logistic.ts'
import type { StandardRows } from './standard-rows.ts'

/** What stands for an infinite variance in a covariance: it makes an interval of the probability from 0 to 1. */
const boundless = 1e8

/** Coefficients of standardised columns as those of the terms. */
export function toTerms({ expansion }: StandardRows, gamma: Float64Array): Float64Array {
  return expandVector(expansion, { hi: gamma, lo: new Float64Array(gamma.length) }).hi
}

/** A covariance of standardised columns as that of the terms, p × p. */
export function covarianceOfTerms({ expansion }: StandardRows, covariance: Float64Array): Float64Array {
  return expandMatrix(expansion, { hi: covariance, lo: new Float64Array(covariance.length) }).hi
}

/** Standard deviation (dividing by n − 1) of each term's column; 1 for the intercept. */
export function deviationsOf({ columns, spec }: Design): number[] {
  const found = columns.map((values) => deviation(knownMoments(values)))
  return spec.intercept ? [1, ...found] : found
}

/** Directions of the terms along which a quasi-separated fit is free, and the terms they move. */
export function freeTerms(design: Design, { separation, overlapping: { rows } }: LogisticFit) {
  const deviations = deviationsOf(design)
  const moved = new Set<number>()
  const directions = (separation?.free ?? []).map((one) => {
    const { hi, size } = expandVector(rows.expansion, { hi: one, lo: new Float64Array(one.length) })
    // What is left of numbers that cancel is rounding.
    return hi.map((value, j) => {
      const real = Math.abs(value) * deviations[j] > 1e-6 && Math.abs(value) > 1e-6 * size[j]
      if (real) moved.add(j)
      return real ? value : 0
    })
  })
  return { moved, directions }
}

/** Adds a variance that is as good as infinite along free directions. */
export function withFreedom(covariance: Float64Array, directions: readonly Float64Array[]): number[][] {
  const p = Math.sqrt(covariance.length)
  return Array.from({ length: p }, (_, a) =>
    Array.from({ length: p }, (__, b) =>
      directions.reduce((sum, one) => sum + boundless * one[a] * one[b], covariance[a * p + b])
    )
  )
}
