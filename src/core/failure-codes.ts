/**
 * Every way in which a user's wish can be refused. Each has a message and a hint in every language
 * (`failure.<code>` and `failure.<code>.hint`); a test loops over this list.
 */
export const failureCodes = [
  // files
  'empty-file',
  'header-only',
  'binary-file',
  'not-readable',
  'unknown-encoding',
  'damaged-gzip',
  'shapes-differ',
  'too-many-columns',
  'field-too-long',
  'unknown-format',
  'unknown-column',
  'unknown-option',
  'quota-exceeded',
  'no-table',
  'no-sources',
  // recipes
  'unknown-domain',
  'unknown-recipe',
  'unknown-step',
  'unknown-frame',
  'unknown-parameter',
  'bad-parameter',
  'duplicate-step',
  'missing-role',
  'unknown-role',
  'row-not-used',
  'not-a-recipe',
  'not-the-same-columns',
  'not-fitted',
  // data
  'no-rows',
  'too-few-rows',
  'all-missing',
  'constant-column',
  'no-features',
  'not-numeric',
  'too-many-levels',
  'missing-values',
  'not-finite',
  'k-too-large',
  'too-few-segments',
  'bad-start',
  'no-keys',
  'no-measures',
  // models
  'one-class',
  'too-many-classes',
  'unknown-class',
  'separated',
  // formulas and filters
  'formula-syntax',
  'formula-unknown',
  'formula-kinds',
  'name-taken',
  'bad-name',
  // running
  'cancelled',
  'worker-died',
  'device-lost',
  'no-device',
  'out-of-memory',
  'no-result',
  'unknown-view',
  'unknown-export',
  'not-sealed'
] as const

export type FailureCode = (typeof failureCodes)[number]
