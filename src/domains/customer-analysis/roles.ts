import type { Role } from '../types.ts'
import { predictors } from './roles/predictors.ts'
import { response } from './roles/response.ts'
import { isNumber, twoValued, varying } from './roles/columns.ts'

const weightName = /^(weights?|freq(uency)?_?weights?|freq|权重|频数)$/i

export const roles: readonly Role[] = [
  {
    id: 'response',
    title: 'customer-analysis.role.response',
    alone: true,
    onlyToFit: true,
    kinds: ['number', 'integer', 'boolean', 'category'],
    match: (table, about) => response(table, about?.recipe ?? 'linear'),
    suits: (column, recipe) => (recipe === 'logistic' ? twoValued(column) : isNumber(column) && varying(column)),
    need: (recipe) => (recipe === 'logistic' ? 'customer-analysis.need.two-valued' : 'customer-analysis.need.number')
  },
  {
    id: 'weight',
    title: 'customer-analysis.role.weight',
    alone: true,
    optional: true,
    onlyToFit: true,
    kinds: ['number', 'integer'],
    match: (table) =>
      table.columns
        .filter((column) => weightName.test(column.name.trim()) && varying(column) && (column.min ?? -1) >= 0)
        .slice(0, 1)
        .map((column) => column.name)
  },
  {
    id: 'predictors',
    title: 'customer-analysis.role.predictors',
    several: true,
    kinds: ['number', 'integer', 'boolean', 'category', 'date', 'datetime'],
    match: (table, about) => predictors(table, about?.recipe ?? 'linear', about?.columns.response),
    need: () => 'customer-analysis.need.predictors'
  }
]
