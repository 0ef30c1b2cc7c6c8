import { Refusal } from '../outcome.ts'
import type { FormulaType } from './types.ts'

/** Refuses `formula-kinds`: the operator or function, where it stands, what it takes and what it was given. */
export function wrongKinds(name: string, position: number, expected: string, found: FormulaType | string): never {
  throw new Refusal('formula-kinds', { what: 'kind', name, position, expected, found })
}
