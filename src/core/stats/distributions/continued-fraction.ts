/** The least that stands for 0 below a fraction line. */
const tiny = 1e-300

/**
 * b₀ + a₁ / (b₁ + a₂ / (b₂ + …)), where `term(m)` gives aₘ and bₘ (a₀ is not read).
 *
 * Stops where a term changes nothing any more, or after a million terms. Source: Lentz 1976, as modified by Thompson, Barnett 1986.
 */
export function continuedFraction(term: (m: number) => readonly [a: number, b: number]): number {
  let value = term(0)[1] || tiny
  let c = value
  let d = 0
  for (let m = 1; m < 1e6; m++) {
    const [a, b] = term(m)
    d = 1 / (b + a * d || tiny)
    c = b + a / c || tiny
    const change = c * d
    value *= change
    if (Math.abs(change - 1) < 5e-16) break
  }
  return value
}
