import { readable } from '../../readable.ts'
import { modelOf } from '../../reading.ts'
import type { Finding, FindingsInput } from '../../types.ts'

/** Two standard errors: beyond them a segment's mean residual is clearly not 0. */
const clear = 1.96

/** Segments whose members clearly lie above or below what the model expects of them, or that none do. */
export function residualFindings({ result, table, t }: FindingsInput): Finding[] {
  const profile = modelOf(result, 'profile')
  const model = modelOf(result, 'regression')
  const residual = profile?.features.find((feature) => feature.name === 'residual')
  if (!profile || !model || !residual || profile.segments.length < 2) return []
  const response = readable(model.response)
  const unit = table.columns.find((column) => column.name === model.response)?.unit
  const told = profile.segments
    .map(({ segment, size, share }) => ({
      segment: segment + 1,
      size,
      share,
      mean: residual.means[segment],
      half: (clear * residual.deviation) / Math.sqrt(size)
    }))
    .filter(({ mean, half }) => Math.abs(mean) > half)
    .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean))
  if (!told.length)
    return [{ text: t('customer-analysis.finding.no-segment', { response }), importance: 0.86, view: 'distributions' }]
  return told.slice(0, 3).map(({ mean, half, ...one }, at) => ({
    text: t('customer-analysis.finding.residual-segment', {
      ...one,
      gap: Math.abs(mean),
      low: Math.abs(mean) - half,
      high: Math.abs(mean) + half,
      more: mean > 0,
      response,
      unit
    }),
    importance: 0.97 - 0.01 * at,
    view: 'distributions'
  }))
}
