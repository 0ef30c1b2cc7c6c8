import type { EncodeModel } from '@core/result/models.ts'
import type { NumericColumn } from '@core/table/types.ts'
import { ownUnits } from '../kmeans/own-units.ts'
import type { StepContext } from '../types.ts'

export interface ProfiledFeature {
  name: string
  kind: 'number' | 'share' | 'date'
  values: NumericColumn['values']
  whole: boolean
}

/**
 * The features as the data had them: before they were transformed and standardised, cleaned where they were cleaned.
 *
 * One-hot features and booleans are shares. Without features the numeric ones of the role stand in; text columns are left out.
 */
export function profiledFeatures(context: StepContext): ProfiledFeature[] {
  const { frame } = context
  const features = frame.features.length ? frame.features : (context.roles.features ?? [])
  const shares = oneHot(context)
  const names = [...new Set(features.map((feature) => ownUnits(context, feature).name))]
  return names.flatMap((name) => {
    const column = frame.columns.get(`clean.${name}`) ?? frame.columns.get(name)
    if (!column || 'codes' in column) return []
    const share = shares.has(name) || column.kind === 'boolean'
    const kind = share ? 'share' : column.kind === 'date' || column.kind === 'datetime' ? 'date' : 'number'
    return [{ name, kind, values: column.values, whole: column.kind === 'integer' }]
  })
}

function oneHot(context: StepContext): Set<string> {
  const columns = context.modelOf<EncodeModel>('encode')?.columns ?? []
  return new Set(columns.flatMap((one) => (one.method === 'one-hot' ? one.features : [])))
}
