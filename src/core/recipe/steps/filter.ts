import type { StepSpec } from '../types.ts'

/** Keeps the rows that pass a formula. */
export const filterSpec: StepSpec = {
  kind: 'filter',
  version: 1,
  params: [{ name: 'where', type: 'text', default: '', multiline: true }]
}
