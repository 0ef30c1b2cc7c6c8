import { badParameter } from '../bad-parameter.ts'
import { checkMeasures } from '../measure.ts'
import type { StepSpec } from '../types.ts'

/** One row a unit: orders to customers, visits to shops. Opens a frame of that unit with its key. */
export const aggregateSpec: StepSpec = {
  kind: 'aggregate',
  version: 1,
  opens: 'groups',
  opensBy: 'unit',
  params: [
    { name: 'by', type: 'columns', default: [] },
    { name: 'unit', type: 'text', default: 'groups' },
    { name: 'measures', type: 'custom', editor: 'measures', default: null, check: checkMeasures },
    { name: 'asOf', type: 'custom', editor: 'date', default: null, check: checkDate, advanced: true }
  ]
}

function checkDate(value: unknown): void {
  if (value === null || value === undefined || (typeof value === 'number' && Number.isFinite(value))) return
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) badParameter('asOf', 'date', value)
}
