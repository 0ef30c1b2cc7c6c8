import type { FindingsInput, GroupTable } from '../types.ts'
import { mainMeasure } from './main-measure.ts'
import { segmentName } from './naming.ts'
import { profileOf } from './profile-of.ts'

/** The segments with their share of the rows, and what they bring of the main measure (its mean where it cannot be shared out). */
export function segmentGroups({ result, t }: FindingsInput): GroupTable | null {
  const profile = profileOf(result, t)
  if (!profile || profile.segments.length < 2) return null
  const feature = profile.features[mainMeasure(profile)]
  const measureOf = (segment: number) => {
    if (!feature) return ''
    return feature.totals ? t.format.percent(feature.totals[segment]) : t.format.num(feature.means[segment])
  }
  return {
    column: 'segment',
    measure: feature ? feature.label : null,
    rows: profile.segments.map(({ segment, size, share }) => ({
      name: segmentName(profile, segment, t),
      size,
      share,
      measure: measureOf(segment)
    }))
  }
}
