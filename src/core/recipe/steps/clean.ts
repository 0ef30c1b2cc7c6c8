import type { StepSpec } from '../types.ts'
import { badParameter } from '../bad-parameter.ts'

export const missingRules = ['drop', 'mean', 'median', 'mode', 'constant'] as const
export const outlierRules = ['keep', 'mark', 'drop', 'winsorise'] as const

/** Leaves out or fills in what would spoil the steps after it, and says what it did. */
export const cleanSpec: StepSpec = {
  kind: 'clean',
  version: 1,
  fits: true,
  params: [
    { name: 'missing', type: 'choice', options: missingRules, default: 'drop' },
    { name: 'constant', type: 'custom', editor: 'value', default: 0, check: checkConstant, advanced: true },
    { name: 'duplicates', type: 'choice', options: ['drop', 'keep'], default: 'drop' },
    { name: 'duplicateKey', type: 'columns', default: null, advanced: true },
    { name: 'outliers', type: 'choice', options: outlierRules, default: 'keep' },
    { name: 'outlierMethod', type: 'choice', options: ['iqr', 'z-score'], default: 'iqr', advanced: true },
    { name: 'outlierLimit', type: 'number', min: 0, default: null, optional: true, advanced: true },
    { name: 'named', type: 'columns', default: null, hidden: true }
  ]
}

function checkConstant(value: unknown): void {
  const number = typeof value === 'number' && Number.isFinite(value)
  if (!number && typeof value !== 'string') badParameter('constant', 'number', value)
}
