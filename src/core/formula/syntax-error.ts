import { Refusal } from '../outcome.ts'

/** Refuses `formula-syntax`: where (from 1), what was expected (a code or the sign itself) and what stands there. */
export function syntaxError(formula: string, position: number, expected: string): never {
  const found = Array.from(formula.slice(position - 1))
    .slice(0, 12)
    .join('')
  throw new Refusal('formula-syntax', { formula, position, expected, found })
}
