import type { ProfileModel } from '@core/result/models.ts'
import type { Translate } from '@messages/index.ts'

/** From half a standard deviation on, a segment's mean is worth a word. */
const worthSaying = 0.5

/** What sets a segment apart, strongest first: features whose mean stands off from the mean of all. */
export function traits(profile: ProfileModel, segment: number): { feature: number; z: number }[] {
  return profile.features
    .map((feature, index) => ({ feature: index, z: feature.standardised[segment] }))
    .filter(({ z }) => Math.abs(z) >= worthSaying)
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z))
}

/** A short name from the strongest traits: `high spend, low visits`, or `near the average`. */
export function segmentName(profile: ProfileModel, segment: number, t: Translate, most = 2): string {
  const words = traits(profile, segment)
    .slice(0, most)
    .map(({ feature, z }) => {
      const name = readable(profile.features[feature].name)
      return z > 0 ? t('data-mining.high', { name }) : t('data-mining.low', { name })
    })
  return words.length ? t('data-mining.traits', { words }) : t('data-mining.average')
}

/** A column's name as one would say it: `avg_basket` → `avg basket`. */
export function readable(name: string): string {
  return name.replaceAll('_', ' ').replace(/\s+/g, ' ').trim()
}

const valueName =
  /spend|revenue|amount|sales|turnover|price|basket|value|income|profit|margin|monetary|expenditure|cost|金额|消费|销售|收入|价格|利润|营收/i
const totalName = /spend|revenue|amount|sales|turnover|profit|monetary|expenditure|金额|消费|销售额|营收/i

/** Whether sums of it make sense: turnover adds up, a price or an age does not. */
export const addsUp = (name: string): boolean => totalName.test(name)

/** The feature that says what a row is worth: by its name, a total before a price; else the one that separates the segments most. */
export function mainMeasure(profile: ProfileModel): number {
  const numbers = profile.features
    .map((feature, index) => ({ feature, index }))
    .filter(({ feature }) => feature.kind === 'number')
  const named =
    numbers.find(({ feature }) => totalName.test(feature.name)) ??
    numbers.find(({ feature }) => valueName.test(feature.name))
  if (named) return named.index
  return numbers.reduce(
    (best, one) => (best < 0 || one.feature.etaSquared > profile.features[best].etaSquared ? one.index : best),
    -1
  )
}
