import type { Moments } from './moments.ts'

/**
 * Difference of two means in pooled standard deviations (n − 1); NaN where either has no value or both no spread but other means.
 *
 * Source: Cohen 1988.
 */
export function cohensD(
  a: Pick<Moments, 'n' | 'mean' | 'squares'>,
  b: Pick<Moments, 'n' | 'mean' | 'squares'>
): number {
  if (!a.n || !b.n) return NaN
  if (a.mean === b.mean) return 0
  const pooled = Math.sqrt((a.squares + b.squares) / (a.n + b.n - 2))
  return pooled > 0 ? (a.mean - b.mean) / pooled : NaN
}
