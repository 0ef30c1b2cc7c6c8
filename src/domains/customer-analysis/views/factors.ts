import type { View } from '../../../views/kinds.ts'
import { readable } from '../../readable.ts'
import { modelOf } from '../../reading.ts'
import type { DomainView } from '../../types.ts'
import { byMean, testOf } from '../findings/anova.ts'
import { levelName } from '../level-name.ts'

const mostFactors = 6
const mostLevels = 8

/** Means of the levels of each predictor by itself, on one scale; where there are several predictors. */
export const factorsView: DomainView = {
  id: 'factors',
  kind: 'panels',
  build({ result, table, t }) {
    const model = modelOf(result, 'anova')
    if (!model || model.factors.length < 2) return null
    const clear = model.factors.filter((factor) => testOf(factor).p < 0.05)
    const shown = model.factors.toSorted((a, b) => b.omegaSquared - a.omegaSquared).slice(0, mostFactors)
    return {
      id: 'factors',
      kind: 'panels',
      title: t('customer-analysis.view.factors.title', {
        response: readable(model.response),
        clear: clear.length,
        of: model.factors.length
      }),
      description: t('customer-analysis.view.factors.text', {
        n: model.n,
        confidence: model.confidence,
        shown: shown.length,
        of: model.factors.length
      }),
      data: {
        sharedY: true,
        panels: shown.map((factor) => ({
          title: readable(factor.predictor),
          xLabel: '',
          yLabel: readable(model.response),
          levels: byMean(factor)
            .slice(0, mostLevels)
            .map(({ level, mean, low, high, n }) => ({
              label: levelName(level, factor.predictor, table, t),
              value: mean,
              low,
              high,
              n
            }))
        }))
      }
    } satisfies View<'panels'>
  }
}
