import { Refusal, type Failure, type FailureValues } from '@core/outcome.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Translate } from '@messages/index.ts'

/** A refusal in the reader's language: what a script catches and what a note shows. */
export class BenchtopError extends Error {
  readonly code: string
  readonly hint: string
  readonly row?: number
  readonly column?: string
  readonly step?: string

  constructor(failure: Failure, t: Translate) {
    const values = inWords(failure.values, t)
    super(t.dynamic(`failure.${failure.code}`, values))
    this.name = 'BenchtopError'
    this.code = failure.code
    this.hint = t.dynamic(`failure.${failure.code}.hint`, values)
    if (failure.row !== undefined) this.row = failure.row
    if (failure.column !== undefined) this.column = failure.column
    if (failure.step !== undefined) this.step = failure.step
  }
}

/** What a domain says of its own comes as keys, since a failure knows no language. */
function inWords(values: FailureValues, t: Translate): FailureValues {
  const keys = ['title', 'need'].filter((name) => typeof values[name] === 'string')
  return { ...values, ...Object.fromEntries(keys.map((name) => [name, t.dynamic(values[name] as string)])) }
}

/** A failure with its words; anything but a Refusal or an abort is a bug and is given back as it is. */
export function say(error: unknown, t: Translate): Error {
  if (error instanceof BenchtopError) return error
  if (error instanceof Refusal) return new BenchtopError(error.failure, t)
  if (error instanceof DOMException && error.name === 'AbortError')
    return new BenchtopError({ code: 'cancelled', values: {} }, t)
  return error instanceof Error ? error : new Error(String(error))
}

/** The work's value; its refusal is thrown with words. */
export async function spoken<T>(work: Promise<T>, t: () => Translate): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw say(error, t())
  }
}

/** A summary whose warnings have their sentences. */
export function worded(summary: TableSummary, t: Translate): TableSummary {
  const warnings = summary.warnings.map((warning) => ({
    ...warning,
    message: t.dynamic(`warning.${warning.code}`, { ...warning.values, count: warning.count, rows: warning.rows })
  }))
  return { ...summary, warnings }
}
