import { Refusal, type Failure } from '@core/outcome.ts'
import { say } from './services/say.ts'
import { t } from './i18n.svelte.ts'

/** Something the reader is told until they put it away. Its words follow the language. */
export interface Note {
  level: 'bad' | 'warn' | 'info'
  readonly text: string
  readonly hint?: string
  readonly code?: string
  /** What failed, for the ways out of it. */
  readonly failure?: Failure
}

/** A failure as a note: the rule and the value, then the way out. A bug is shown as one. */
export function failureNote(error: unknown): Note {
  const expected = error instanceof Refusal
  return {
    level: expected ? 'warn' : 'bad',
    get text() {
      return expected
        ? say(error, t).message
        : t('domain.note.bug', { detail: error instanceof Error ? error.message : String(error) })
    },
    get hint() {
      return expected ? (say(error, t) as { hint?: string }).hint : undefined
    },
    ...(expected && { code: error.failure.code, failure: error.failure })
  }
}

/** A cancel is the user's own wish: nothing to be told about. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Refusal && error.failure.code === 'cancelled'
}
