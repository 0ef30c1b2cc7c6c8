import { amount } from '@messages/amount.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { View } from '../../../views/kinds.ts'
import { readable } from '../../readable.ts'
import { modelOf } from '../../reading.ts'
import type { DomainView } from '../../types.ts'
import { byMean, testOf } from '../findings/anova.ts'
import { levelName } from '../level-name.ts'

const most = 30

/** Means of the groups with their intervals, highest first. */
export const groupsView: DomainView = {
  id: 'groups',
  kind: 'intervals',
  build({ result, table, t }) {
    const model = modelOf(result, 'anova')
    if (!model) return null
    const groups = byMean(model)
    const unit = table.columns.find((column) => column.name === model.response)?.unit
    const response = readable(model.response)
    const predictor = readable(model.predictor)
    return {
      id: 'groups',
      kind: 'intervals',
      title: t('customer-analysis.view.groups.title', {
        response,
        predictor,
        top: levelName(groups[0].level, model.predictor, table, t),
        clear: testOf(model).p < 0.05
      }),
      description: t('customer-analysis.view.groups.text', {
        n: model.n,
        confidence: model.confidence,
        shown: Math.min(most, groups.length),
        of: groups.length
      }),
      data: {
        rows: groups.slice(0, most).map(({ level, mean, low, high, n }) => ({
          label: levelName(level, model.predictor, table, t),
          value: mean,
          low,
          high,
          text: t('customer-analysis.mean-of', { mean: amount(mean, unit, t.format), n }),
          clear: true,
          select: [{ column: model.predictor, of: 'table', values: [valueOf(level, model.predictor, table)] }]
        })),
        unit: unit ? `${response} (${unit})` : response
      }
    } satisfies View<'intervals'>
  }
}

/** A level as the table holds it. */
function valueOf(level: string, predictor: string, table: TableSummary): string | number {
  const kind = table.columns.find((column) => column.name === predictor)?.kind
  if (kind === 'boolean') return level === 'true' || level === '1' ? 1 : 0
  return kind === 'integer' || kind === 'number' ? Number(level) : level
}
