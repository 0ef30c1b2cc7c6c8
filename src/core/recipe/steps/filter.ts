import { badParameter } from '../bad-parameter.ts'
import type { StepSpec } from '../types.ts'

/** Keeps the rows that pass a formula, or that are named one by one. */
export const filterSpec: StepSpec = {
  kind: 'filter',
  version: 1,
  params: [
    { name: 'where', type: 'text', default: '', multiline: true },
    { name: 'rows', type: 'custom', editor: 'rows', default: null, check: checkRows, hidden: true }
  ]
}

function checkRows(value: unknown): void {
  if (value === null || value === undefined) return
  const list = Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<unknown>) : null
  if (!list?.every((row) => Number.isInteger(row) && (row as number) >= 0)) badParameter('rows', 'rows', value)
}
