import { Refusal } from '../outcome.ts'

/** Refuses `formula-kinds`: the operator or function, where it stands, what it takes and what it was given. */
export function wrongKinds(name: string, position: number, expected: string, found: string): never {
  throw new Refusal('formula-kinds', { what: 'kind', name, position, expected, found })
}
