import type { ProfileModel } from '@core/result/models.ts'
import type { Result } from '@core/result/types.ts'
import type { Translate } from '@messages/index.ts'
import { readable } from '../readable.ts'
import { modelOf } from '../reading.ts'

export type NamedFeature = ProfileModel['features'][number] & {
  /** As one would say it. */
  label: string
  /** The table's column that has its unit. */
  column: string
  /** What a regression left unexplained of its response. */
  unexplained: boolean
}

export type NamedProfile = Omit<ProfileModel, 'features'> & { features: NamedFeature[] }

/** The profile of a result with its features in words; undefined where none ran. */
export function profileOf(result: Result, t: Translate): NamedProfile | undefined {
  const profile = modelOf(result, 'profile')
  const response = residualOf(result)
  const label = featureNames(result, t)
  return (
    profile && {
      ...profile,
      features: profile.features.map((feature) => {
        const unexplained = response !== undefined && feature.name === 'residual'
        const column = unexplained ? response : feature.name
        const told = { ...feature, label: label(feature.name), column, unexplained }
        // The mean of residuals is 0 but for rounding, and so is that of a group which the regression has a term for.
        const means = feature.means.map((mean) => (Math.abs(mean) < 1e-9 * feature.deviation ? 0 : mean))
        return unexplained ? { ...told, mean: 0, means } : told
      })
    }
  )
}

/** What a feature is called: its name as one would say it, a regression's residual by what it is left over from. */
export function featureNames(result: Result, t: Translate): (name: string) => string {
  const response = residualOf(result)
  return (name) =>
    response !== undefined && name === 'residual'
      ? t('segments.unexplained', { response: readable(response) })
      : readable(name)
}

/** The response whose residual is among the features; undefined where no regression made them. */
const residualOf = (result: Result): string | undefined => modelOf(result, 'regression')?.response
