import type { Translate } from '@messages/index.ts'
import type { NamedProfile } from './profile-of.ts'

/** From half a standard deviation on, a segment's mean is worth a word. */
const worthSaying = 0.5

/** What sets a segment apart, strongest first: features whose mean stands off from the mean of all. */
export function traits(profile: NamedProfile, segment: number): { feature: number; z: number }[] {
  return profile.features
    .map((feature, index) => ({ feature: index, z: feature.standardised[segment] }))
    .filter(({ z }) => Math.abs(z) >= worthSaying)
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z))
}

/** A short name from the strongest traits: `high spend, low visits`, or `near the average`. */
export function segmentName(profile: NamedProfile, segment: number, t: Translate, most = 2): string {
  const words = traits(profile, segment)
    .slice(0, most)
    .map(({ feature, z }) => {
      const name = profile.features[feature].label
      return z > 0 ? t('segments.high', { name }) : t('segments.low', { name })
    })
  return words.length ? t('segments.traits', { words }) : t('segments.average')
}
