import type { BarsData, View } from '../../../views/kinds.ts'
import { frameOf, modelOf, unitOf } from '../../reading.ts'
import type { DomainView } from '../../types.ts'
import { traits } from '../naming.ts'
import { profileOf } from '../profile-of.ts'
import { featureValues } from './feature-values.ts'
import { groupsOf, segmentsOf } from './scores.ts'
import { selectionEffect } from './selection-effect.ts'

export const sizesView: DomainView = {
  id: 'sizes',
  kind: 'bars',
  build({ result, t }) {
    const kmeans = modelOf(result, 'kmeans')
    if (!kmeans) return null
    const n = kmeans.sizes.reduce((sum, size) => sum + size, 0)
    const bars: BarsData['bars'] = groupsOf(result, t).map((group, segment) => ({
      label: t('segments.named', { segment: segment + 1, name: group.name }),
      value: group.size / n,
      group: segment,
      select: { column: 'segment', values: [segment] }
    }))
    return {
      id: 'sizes',
      kind: 'bars',
      title: t('segments.view.sizes.title', { unit: unitOf(result), share: kmeans.sizes[0] / n }),
      description: t('segments.view.sizes.text', { unit: unitOf(result), n, smallest: kmeans.sizes.at(-1) ?? 0 }),
      data: {
        bars,
        unit: t('segments.share-of-all'),
        percent: true,
        colourByGroup: true,
        ofSelection: (mask) => sharesOf(segmentsOf(result), mask, kmeans.k)
      }
    } satisfies View<'bars'>
  }
}

/** Share of all rows that are selected and of each segment. */
function sharesOf(segment: Int32Array | undefined, mask: Uint8Array, k: number): number[] {
  const counts = new Array<number>(k).fill(0)
  segment?.forEach((one, row) => {
    if (mask[row]) counts[one]++
  })
  return counts.map((count) => count / (segment?.length || 1))
}

export const effectsView: DomainView = {
  id: 'effects',
  kind: 'effects',
  build({ result, t }) {
    const profile = profileOf(result, t)
    if (!profile || profile.segments.length < 2) return null
    const { frame } = frameOf(result, 'profile')
    let columns: ReturnType<typeof featureValues>[] | undefined
    const strongest = profile.features.reduce((best, one) => (one.etaSquared > best.etaSquared ? one : best))
    const groups = groupsOf(result, t).map((group, segment) => ({
      group: segment,
      name: group.name,
      features: profile.features
        .map((feature) => ({
          name: feature.label,
          effect: feature.effects[segment],
          value: t.format.num(feature.means[segment]),
          all: t.format.num(feature.mean)
        }))
        .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
        .slice(0, Math.max(3, traits(profile, segment).length))
    }))
    return {
      id: 'effects',
      kind: 'effects',
      title: t('segments.view.effects.title', { name: strongest.label }),
      description: t('segments.view.effects.text', { share: strongest.etaSquared }),
      data: {
        groups,
        unit: t('segments.cohens-d'),
        ofSelection: (mask) => {
          columns ??= profile.features.map(({ name }) => featureValues(result, frame, name))
          return new Map(
            profile.features.map(({ label, mean }, i) => {
              const { values, of } = columns![i]
              return [
                label,
                values instanceof Float64Array || values instanceof Float32Array
                  ? selectionEffect(values, mask, of ? mean : 0)
                  : NaN
              ]
            })
          )
        }
      }
    } satisfies View<'effects'>
  }
}
