import type { NamedProfile } from './profile-of.ts'

const valueName =
  /spend|revenue|amount|sales|turnover|price|basket|value|income|profit|margin|monetary|expenditure|cost|金额|消费|销售|收入|价格|利润|营收/i
const totalName = /spend|revenue|amount|sales|turnover|profit|monetary|expenditure|金额|消费|销售额|营收/i

/** Whether sums of it make sense: turnover adds up, a price or an age does not. */
export const addsUp = (name: string): boolean => totalName.test(name)

/** The feature that says what a row is worth: what a regression left unexplained, else by its name, a total before a price; else the one that separates the segments most. */
export function mainMeasure(profile: NamedProfile): number {
  const unexplained = profile.features.findIndex((feature) => feature.unexplained)
  if (unexplained >= 0) return unexplained
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
