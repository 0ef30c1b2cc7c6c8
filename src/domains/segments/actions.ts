import type { Action, ActionsModel } from '@core/result/models.ts'
import type { Translate } from '@messages/index.ts'
import type { FindingsInput } from '../types.ts'
import { frameOf, modelOf, numbers } from '../reading.ts'
import { mainMeasure } from './main-measure.ts'
import { segmentName, traits } from './naming.ts'
import { profileOf, type NamedProfile } from './profile-of.ts'

const recencyName = /recency|days_?since|last_?(order|visit|purchase|seen)|inactive|away|最近|距今|间隔/i
const discountName = /discount|coupon|promo|sale_?share|折扣|优惠|促销/i
const returnsName = /return|refund|complaint|退货|退款|投诉/i

/**
 * One action a segment, from what sets it apart: where it stands on value, on time since the last contact, on discounts and returns,
 * and else on its strongest trait. `expected` is the segment's mean of the main measure with its 95 % interval: what a member is
 * worth, not what the action would bring.
 */
export function segmentActions({ result, table, t }: FindingsInput): ActionsModel {
  const profile = profileOf(result, t)
  if (!profile || profile.segments.length < 2) return { actions: [] }
  const measure = mainMeasure(profile)
  return {
    actions: profile.segments.map(({ segment, size }): Action => {
      const name = segmentName(profile, segment, t)
      return {
        target: t('segments.named', { segment: segment + 1, name }),
        size,
        action: wording(profile, segment, measure, t),
        reason: reasonOf(profile, segment, t),
        expected: expectation({ result, table, t }, profile, segment, measure)
      }
    })
  }
}

function wording(profile: NamedProfile, segment: number, measure: number, t: Translate): string {
  const z = (pattern: RegExp) =>
    profile.features.find((feature) => pattern.test(feature.name))?.standardised[segment] ?? 0
  const worth = profile.features[measure]?.standardised[segment] ?? 0
  if (z(recencyName) >= 0.7) return t('segments.action.win-back')
  if (z(returnsName) >= 0.7) return t('segments.action.returns')
  if (worth >= 0.7) return t('segments.action.protect')
  if (z(discountName) >= 0.7) return t('segments.action.discount')
  // Of a category only the level that a segment has tells what to do.
  const strongest = traits(profile, segment).find(
    ({ feature, z }) => z > 0 || profile.features[feature].kind !== 'share'
  )
  if (!strongest) return t('segments.action.baseline')
  const { label: name, kind } = profile.features[strongest.feature]
  if (kind === 'share') return t('segments.action.level', { name })
  return strongest.z > 0 ? t('segments.action.high', { name }) : t('segments.action.low', { name })
}

function reasonOf(profile: NamedProfile, segment: number, t: Translate): string {
  const told = traits(profile, segment)
    .slice(0, 3)
    .map(({ feature, z }) =>
      t('segments.reason.trait', {
        name: profile.features[feature].label,
        mean: profile.features[feature].means[segment],
        all: profile.features[feature].mean,
        z
      })
    )
  return told.length ? t('segments.tell.all', { told }) : t('segments.near-average')
}

/** Mean of the main measure in the segment, with its 95 % interval by the normal approximation. */
function expectation(
  { result, table }: FindingsInput,
  profile: NamedProfile,
  segment: number,
  measure: number
): Action['expected'] {
  const feature = profile.features[measure]
  if (!feature) return { value: NaN, low: NaN, high: NaN, unit: '' }
  const value = feature.means[segment]
  const half = 1.96 * standardError(result, profile, segment, measure)
  const unit = table.columns.find((column) => column.name === feature.column)?.unit
  return {
    value,
    low: value - half,
    high: value + half,
    unit: unit ? `${feature.label} (${unit})` : feature.label
  }
}

function standardError(
  result: FindingsInput['result'],
  profile: NamedProfile,
  segment: number,
  measure: number
): number {
  const { frame } = frameOf(result, 'profile')
  const feature = profile.features[measure]
  const values = numbers(frame, `standardise.${feature.name}`)
  const scaled = modelOf(result, 'standardise')
  const group = frame.columns.segment
  const at = scaled?.columns.indexOf(feature.name) ?? -1
  if (!values || at < 0 || !(group instanceof Int32Array)) return NaN
  const mean = (feature.means[segment] - scaled!.center[at]) / scaled!.scale[at]
  let squares = 0
  let n = 0
  for (let i = 0; i < values.length; i++)
    if (group[i] === segment) {
      squares += (values[i] - mean) ** 2
      n++
    }
  return n < 2 ? NaN : (Math.sqrt(squares / (n - 1)) * scaled!.scale[at]) / Math.sqrt(n)
}
