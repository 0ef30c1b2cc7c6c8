import type { FailureCode } from './failure-codes.ts'

/** Values a sentence about a failure may need; words are made from them in the reader's language by the app. */
export type FailureValues = Record<string, string | number | readonly string[] | undefined>

/** Expected trouble, as a value that crosses a worker's boundary whole. */
export interface Failure {
  code: FailureCode
  values: FailureValues
  step?: string
  column?: string
  /** Row of the table, from 0. */
  row?: number
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure }

/** Thrown inside a worker or a client for a user's mistake; `settle` turns it into an Outcome at the boundary. */
export class Refusal extends Error {
  readonly failure: Failure
  constructor(code: FailureCode, values: FailureValues = {}, where: Pick<Failure, 'step' | 'column' | 'row'> = {}) {
    super(code)
    this.failure = { code, values, ...where }
  }
}

/** The value of a piece of work, or its failure; anything but a Refusal is a bug and goes on being thrown. */
export async function settle<T>(work: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, failure: error.failure }
    throw error
  }
}

/** The value of an outcome; throws a Refusal where it failed. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  const { code, values, ...where } = outcome.failure
  throw new Refusal(code, values, where)
}
