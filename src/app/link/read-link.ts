import { Refusal } from '@core/outcome.ts'
import { domains } from '../../domains/registry.ts'
import { failureNote, type Note } from '../note.ts'

/** What a link holds, or why it is refused: it may come from anywhere. The domain it speaks of must be one of ours. */
export function readLink<T>(read: () => T, domainOf: (value: T) => string): { value: T } | { failed: Note } {
  try {
    const value = read()
    const domain = domainOf(value)
    if (!domains.some(({ id }) => id === domain))
      throw new Refusal('unknown-domain', { domain, known: domains.map(({ id }) => id) })
    return { value }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { failed: failureNote(error) }
  }
}
