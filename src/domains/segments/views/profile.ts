import type { DistributionsData, HeatMapData, ParallelData, View } from '../../../views/kinds.ts'
import type { DomainView } from '../../types.ts'
import { frameOf, numbers, unitOf } from '../../reading.ts'
import { traits } from '../naming.ts'
import { profileOf } from '../profile-of.ts'
import { featureValues } from './feature-values.ts'
import { groupsOf, segmentsOf } from './scores.ts'

export const profileView: DomainView = {
  id: 'profile',
  kind: 'heat-map',
  build({ result, t }) {
    const profile = profileOf(result, t)
    if (!profile || profile.segments.length < 2) return null
    const { frame } = frameOf(result, 'profile')
    const standardised = profile.features.map((feature) => numbers(frame, `standardise.${feature.name}`))
    const all = profile.segments.flatMap(({ segment }) =>
      traits(profile, segment).map((trait) => ({ ...trait, segment }))
    )
    const most = all.length ? all.reduce((best, one) => (Math.abs(one.z) > Math.abs(best.z) ? one : best)) : null
    const data: HeatMapData = {
      rows: profile.features.map((feature) => feature.label),
      columns: groupsOf(result, t).map((group, segment) => ({ label: group.name, group: segment })),
      values: profile.features.map((feature) => feature.standardised),
      ramp: 'signed',
      limit: 2,
      unit: t('segments.sigma'),
      digits: 1,
      select: (_row, column) => [{ column: 'segment', values: [column] }],
      ofSelection: (mask) => standardised.map((values) => (values ? meanWhere(values, mask) : NaN))
    }
    return {
      id: 'profile',
      kind: 'heat-map',
      title: most
        ? t('segments.view.profile.title', {
            segment: most.segment + 1,
            name: profile.features[most.feature].label,
            z: most.z
          })
        : t('segments.view.profile.none'),
      description: t('segments.view.profile.text', { unit: unitOf(result), n: frame.n }),
      data
    } satisfies View<'heat-map'>
  }
}

function meanWhere(values: Float64Array | Float32Array, mask: Uint8Array): number {
  let sum = 0
  let n = 0
  for (let i = 0; i < values.length; i++)
    if (mask[i]) {
      sum += values[i]
      n++
    }
  return n ? sum / n : NaN
}

export const distributionsView: DomainView = {
  id: 'distributions',
  kind: 'distributions',
  build({ result, table, t }) {
    const profile = profileOf(result, t)
    if (!profile || !profile.features.length) return null
    const { frame } = frameOf(result, 'profile')
    const features: DistributionsData['features'] = profile.features.map((feature) => ({
      name: feature.label,
      unit: table.columns.find((column) => column.name === feature.column)?.unit,
      ...feature.histogram,
      ...featureValues(result, frame, feature.name)
    }))
    const separating = profile.features.reduce((best, one) => (one.etaSquared > best.etaSquared ? one : best))
    const several = profile.segments.length > 1
    return {
      id: 'distributions',
      kind: 'distributions',
      title: several
        ? t('segments.view.distributions.title', { name: separating.label })
        : t('segments.view.distributions.plain'),
      description: several
        ? t('segments.view.distributions.text', { unit: unitOf(result), n: frame.n })
        : t('segments.view.distributions.all', { unit: unitOf(result), n: frame.n }),
      data: { features, groups: groupsOf(result, t) }
    } satisfies View<'distributions'>
  }
}

export const parallelView: DomainView = {
  id: 'parallel',
  kind: 'parallel',
  build({ result, t }) {
    const profile = profileOf(result, t)
    const { frame } = frameOf(result, 'profile')
    const axes: ParallelData['axes'] = (profile?.features ?? []).flatMap((feature) => {
      const values = numbers(frame, `standardise.${feature.name}`)
      return values
        ? [
            {
              label: feature.label,
              column: `standardise.${feature.name}`,
              values,
              unit: t('segments.sigma')
            }
          ]
        : []
    })
    if (!profile || axes.length < 2) return null
    const group = segmentsOf(result)
    return {
      id: 'parallel',
      kind: 'parallel',
      title: t('segments.view.parallel.title', { unit: unitOf(result), d: axes.length }),
      description: t('segments.view.parallel.text', {
        unit: unitOf(result),
        drawn: profile.sample.length,
        n: frame.n
      }),
      data: { axes, sample: profile.sample, group, groups: group && groupsOf(result, t) }
    } satisfies View<'parallel'>
  }
}
