import type { AnovaModel } from '@core/regression/types.ts'
import type { Action } from '@core/result/models.ts'
import { readable } from '../../readable.ts'
import type { FindingsInput } from '../../types.ts'
import { byMean, testOf } from '../findings/anova.ts'

/** The best group to learn from and the worst to look into; none where no group clearly differs. */
export function groupActions(model: AnovaModel, { table, t }: FindingsInput): Action[] {
  const groups = byMean(model)
  if (groups.length < 2 || !(testOf(model).p < 0.05)) return []
  const unit = table.columns.find((column) => column.name === model.response)?.unit
  const response = readable(model.response)
  const reason = t('customer-analysis.reason.groups', { share: model.r2, p: testOf(model).p })
  const ends = [
    { group: groups[0], action: t('customer-analysis.action.best') },
    { group: groups[groups.length - 1], action: t('customer-analysis.action.worst') }
  ]
  return ends.map(({ group: { level, n, mean, low, high }, action }) => ({
    target: `${readable(model.predictor)}: ${level}`,
    size: n,
    action,
    reason,
    expected: { value: mean, low, high, unit: unit ? `${response} (${unit})` : response }
  }))
}
