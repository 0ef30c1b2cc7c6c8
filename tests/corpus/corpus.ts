import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'

const root = process.env.BENCHTOP_CORPUS

/** Path of a file of the corpus; null where BENCHTOP_CORPUS is unset or the file is not there. */
export function corpus(...path: string[]): string | null {
  if (!root) return null
  const file = join(root, ...path)
  return existsSync(file) ? file : null
}

/** A group of tests over the corpus; skipped, with the reason in its name, where BENCHTOP_CORPUS is unset. */
export function describeCorpus(name: string, tests: () => void): void {
  if (root) describe(name, tests)
  else describe.skip(`${name} (skipped: BENCHTOP_CORPUS is not set, so the corpus of data sets is not at hand)`, tests)
}
