import type { StepSpec } from '../types.ts'

/** A column more, from a formula over the others. With `feature` the steps after it work on it too. */
export const deriveSpec: StepSpec = {
  kind: 'derive',
  version: 1,
  params: [
    { name: 'name', type: 'text', default: '' },
    { name: 'formula', type: 'text', default: '', multiline: true },
    { name: 'feature', type: 'boolean', default: true }
  ]
}
