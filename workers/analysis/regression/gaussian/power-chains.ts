import type { DesignSpec } from '@core/regression/types.ts'

/**
 * For each term the position of the term with power 1 of its chain, −1 where it belongs to none.
 *
 * A chain are the powers 1, 2, … m of a variable, m ≥ 2, none left out, beside an intercept: then powers of the variable centred and
 * scaled span the same columns.
 */
export function powerChains({ intercept, terms }: DesignSpec): Int32Array {
  const chain = new Int32Array(terms.length).fill(-1)
  if (!intercept) return chain
  const byVariable = new Map<string, Map<number, number>>()
  terms.forEach(({ factors }, j) => {
    const [factor] = factors
    if (factors.length !== 1 || 'level' in factor) return
    const key = JSON.stringify([factor.column, factor.log])
    const powers = byVariable.get(key) ?? new Map<number, number>()
    byVariable.set(key, powers.set(factor.power ?? 1, j))
  })
  for (const powers of byVariable.values()) {
    const root = powers.get(1)
    if (root === undefined || !powers.has(2)) continue
    for (let power = 1; powers.has(power); power++) chain[powers.get(power)!] = root
  }
  return chain
}
