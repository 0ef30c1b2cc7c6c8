import { readable } from '../../readable.ts'
import { modelOf } from '../../reading.ts'
import type { Finding, FindingsInput } from '../../types.ts'

/** The segment whose members lie furthest above what the model expects of them, and the one furthest below. */
export function residualFindings({ result, table, t }: FindingsInput): Finding[] {
  const profile = modelOf(result, 'profile')
  const model = modelOf(result, 'regression')
  const residual = profile?.features.find((feature) => feature.name === 'residual')
  if (!profile || !model || !residual || profile.segments.length < 2) return []
  const unit = table.columns.find((column) => column.name === model.response)?.unit
  const sorted = profile.segments
    .map(({ segment, size, share }) => ({ segment, size, share, mean: residual.means[segment] }))
    .sort((a, b) => b.mean - a.mean)
  const [top, bottom] = [sorted[0], sorted[sorted.length - 1]]
  return [top, bottom].map((one, at) => ({
    text: t('customer-analysis.finding.residual-segment', {
      segment: one.segment + 1,
      size: one.size,
      share: one.share,
      gap: Math.abs(one.mean),
      more: one.mean > 0,
      response: readable(model.response),
      unit
    }),
    importance: 0.97 - 0.01 * at,
    view: 'distributions'
  }))
}
