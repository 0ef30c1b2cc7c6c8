import type { AnovaTable } from '@core/regression/types.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Translate } from '@messages/index.ts'
import { readable } from '../../readable.ts'
import { modelOf } from '../../reading.ts'
import type { Finding, FindingsInput } from '../../types.ts'
import { levelName } from '../level-name.ts'

/** Which groups differ, by how much, and how much of the variance lies between them. */
export function anovaFindings({ result, table, t }: FindingsInput): Finding[] {
  const model = modelOf(result, 'anova')
  if (!model) return []
  const factors = model.factors.length ? model.factors : [model]
  const told = factors.slice(0, 8).flatMap((factor, at) => {
    const base = at === 0 ? 0.95 : 0.7 - 0.05 * at
    // Said once, of the predictor that stands first: the others have no view of their spreads.
    return [difference(factor, at, base, model.response, table, t), ...(at ? [] : unequal(factor, table, t))]
  })
  return told.concat(strongest(factors, readable(model.response), t))
}

/** Welch's test is the one to believe where the spreads differ. */
export const testOf = (factor: AnovaTable): AnovaTable['f'] =>
  factor.equalVariances.p < 0.05 && Number.isFinite(factor.welch.p) ? factor.welch : factor.f

/** Groups in order of their means, those that have one. */
export const byMean = (factor: AnovaTable): AnovaTable['groups'] =>
  factor.groups.filter((group) => Number.isFinite(group.mean)).toSorted((a, b) => b.mean - a.mean)

function difference(
  factor: AnovaTable,
  at: number,
  importance: number,
  response: string,
  table: TableSummary,
  t: Translate
): Finding {
  const groups = byMean(factor)
  const [top, bottom] = [groups[0], groups[groups.length - 1]]
  const { value, df1, df2, p } = testOf(factor)
  return {
    text: t('customer-analysis.finding.groups', {
      response: readable(response),
      unit: table.columns.find((column) => column.name === response)?.unit,
      predictor: readable(factor.predictor),
      clear: p < 0.05,
      top: { ...top, level: levelName(top.level, factor.predictor, table, t) },
      bottom: { ...bottom, level: levelName(bottom.level, factor.predictor, table, t) },
      share: factor.r2,
      test: { value, df1, df2, p },
      welch: factor.equalVariances.p < 0.05
    }),
    importance,
    view: at ? 'factors' : 'groups'
  }
}

function unequal(factor: AnovaTable, table: TableSummary, t: Translate): Finding[] {
  if (!(factor.equalVariances.p < 0.05)) return []
  const spreads = factor.groups.filter((group) => group.deviation > 0).toSorted((a, b) => a.deviation - b.deviation)
  if (spreads.length < 2) return []
  const [least, most] = [spreads[0], spreads[spreads.length - 1]]
  return [
    {
      text: t('customer-analysis.finding.unequal', {
        predictor: readable(factor.predictor),
        most: levelName(most.level, factor.predictor, table, t),
        least: levelName(least.level, factor.predictor, table, t),
        times: most.deviation / least.deviation,
        p: factor.equalVariances.p
      }),
      importance: 0.5,
      view: 'groups'
    }
  ]
}

function strongest(factors: readonly AnovaTable[], response: string, t: Translate): Finding[] {
  if (factors.length < 2) return []
  const sorted = factors.toSorted((a, b) => b.omegaSquared - a.omegaSquared)
  return [
    {
      text: t('customer-analysis.finding.strongest', {
        response,
        most: readable(sorted[0].predictor),
        share: Math.max(0, sorted[0].omegaSquared),
        next: readable(sorted[1].predictor),
        nextShare: Math.max(0, sorted[1].omegaSquared)
      }),
      importance: 0.8,
      view: 'factors'
    }
  ]
}
