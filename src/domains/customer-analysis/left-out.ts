import { leftOut as shared } from '../left-out.ts'
import { modelOf } from '../reading.ts'
import type { FindingsInput } from '../types.ts'

/** What was left out: rows and columns as everywhere, rows the model could not use, and terms that others determine. */
export function leftOut(input: FindingsInput): string[] {
  const { result, t } = input
  const model = modelOf(result, 'regression')
  const terms = (model?.aliased ?? []).map(({ term, of }) => t('customer-analysis.left.aliased', { term, of }))
  return [...shared(input), ...terms]
}
