import { byColumn } from '../by-column.ts'
import type { StepSpec } from '../types.ts'

export const encodeMethods = ['one-hot', 'ordinal', 'none'] as const

const isText = (value: unknown) => typeof value === 'string'
const isOrder = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isText)

/** Categories among the features as numbers. */
export const encodeSpec: StepSpec = {
  kind: 'encode',
  version: 1,
  fits: true,
  params: [
    { name: 'method', type: 'choice', options: ['one-hot', 'ordinal'], default: 'one-hot' },
    { name: 'base', type: 'choice', options: ['none', 'first', 'most-common'], default: 'none' },
    { name: 'maxLevels', type: 'integer', min: 2, max: 1000, default: 20, advanced: true },
    {
      name: 'columns',
      type: 'custom',
      editor: 'by-column-choice',
      default: {},
      advanced: true,
      check: byColumn('columns', (value) => encodeMethods.some((one) => one === value), 'one-of', encodeMethods)
    },
    {
      name: 'bases',
      type: 'custom',
      editor: 'by-column-level',
      default: {},
      advanced: true,
      check: byColumn('bases', isText, 'text')
    },
    {
      name: 'orders',
      type: 'custom',
      editor: 'by-column-levels',
      default: {},
      advanced: true,
      check: byColumn('orders', isOrder, 'order')
    }
  ]
}
