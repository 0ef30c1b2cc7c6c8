import type { Translate } from '@messages/index.ts'
import type { Result } from '@core/result/types.ts'
import type { BarsData, CurvesData, Group, ScatterData, SilhouetteData, View } from '../../../views/kinds.ts'
import type { DomainView } from '../../types.ts'
import { frameOf, modelOf, numbers, unitOf } from '../reading.ts'
import { readable, segmentName, traits } from '../segments.ts'
import { featureValues } from './feature-values.ts'
import { selectionEffect } from './selection-effect.ts'

/** The segments with their names, in order of size. */
export function groupsOf(result: Result, t: Translate): Group[] {
  const kmeans = modelOf(result, 'kmeans')
  const profile = modelOf(result, 'profile')
  return (kmeans?.sizes ?? []).map((size, segment) => ({
    name: profile ? segmentName(profile, segment, t) : t('data-mining.segment', { segment: segment + 1 }),
    size
  }))
}

/** The segment of each row; undefined where no k-means ran. */
export function segmentsOf(result: Result): Int32Array | undefined {
  const column = frameOf(result, 'kmeans').frame.columns.segment
  return column instanceof Int32Array ? column : undefined
}

/** `PC 1 · 50 % of variance · more spend`: what a component is, and what more of it means. */
export function componentLabel(result: Result, component: number, t: Translate): string {
  const pca = modelOf(result, 'pca')!
  const loadings = pca.components[component]
  const leading = loadings
    .map((loading, index) => ({ loading, name: readable(pca.columns[index].replace(/^standardise\./, '')) }))
    .sort((a, b) => Math.abs(b.loading) - Math.abs(a.loading))
    .slice(0, 2)
  const more = leading.map(({ loading, name }) =>
    loading > 0 ? t('data-mining.more', { name }) : t('data-mining.less', { name })
  )
  return t('data-mining.component', {
    component: component + 1,
    share: pca.explainedVarianceRatio[component],
    more: t.format.list(more)
  })
}

/** Scores on the first two components (or on the first alone), as a scatter needs them. */
export function scoresOf(result: Result, t: Translate): ScatterData | null {
  const pca = modelOf(result, 'pca')
  const { frame } = frameOf(result, 'pca')
  const x = numbers(frame, 'pca.1')
  if (!pca || !x) return null
  const y = numbers(frame, 'pca.2')
  const group = segmentsOf(result)
  return {
    x,
    y: y ?? new Float32Array(x.length),
    columns: ['pca.1', y ? 'pca.2' : 'pca.1'],
    xLabel: componentLabel(result, 0, t),
    yLabel: y ? componentLabel(result, 1, t) : '',
    group: group?.length === x.length ? group : undefined,
    groups: group?.length === x.length ? groupsOf(result, t) : undefined
  }
}

export const segmentsView: DomainView = {
  id: 'segments',
  kind: 'scatter',
  build({ result, t }) {
    const data = scoresOf(result, t)
    const kmeans = modelOf(result, 'kmeans')
    const pca = modelOf(result, 'pca')
    if (!data || !kmeans || !pca) return null
    const apart = furthest(result, t)
    return {
      id: 'segments',
      kind: 'scatter',
      title: apart
        ? t('data-mining.view.segments.title', { k: kmeans.k, apart })
        : t('data-mining.view.segments.title.one', { k: kmeans.k }),
      description: t('data-mining.view.segments.text', {
        unit: unitOf(result),
        n: data.x.length,
        share: pca.explainedVarianceRatio.slice(0, 2).reduce((a, b) => a + b, 0)
      }),
      data: { ...data, rings: true }
    } satisfies View<'scatter'>
  }
}

/** The segment whose centre lies furthest from the others' nearest centre, by name. */
function furthest(result: Result, t: Translate): string | null {
  const { centroids, k } = modelOf(result, 'kmeans')!
  if (k < 3) return null
  const gap = (a: number) =>
    Math.min(
      ...centroids.flatMap((other, b) =>
        b === a ? [] : [other.reduce((sum, value, j) => sum + (value - centroids[a][j]) ** 2, 0)]
      )
    )
  const segment = centroids.map((_, index) => index).reduce((best, one) => (gap(one) > gap(best) ? one : best))
  const profile = modelOf(result, 'profile')
  const name = profile ? segmentName(profile, segment, t, 1) : ''
  return name
    ? t('data-mining.led-by', { segment: segment + 1, name })
    : t('data-mining.segment', { segment: segment + 1 })
}

export const silhouetteView: DomainView = {
  id: 'silhouette',
  kind: 'silhouette',
  build({ result, t }) {
    const quality = modelOf(result, 'kmeans-quality')
    const values = numbers(frameOf(result, 'kmeans-quality').frame, 'silhouette')
    const group = segmentsOf(result)
    if (!quality || !values || !group || Number.isNaN(quality.silhouette.mean)) return null
    const { mean, bySegment, exact, sampled, error } = quality.silhouette
    let negative = 0
    let known = 0
    for (const value of values) {
      if (value === value) known++
      if (value < 0) negative++
    }
    const data: SilhouetteData = { values, group, groups: groupsOf(result, t), bySegment, mean, column: 'silhouette' }
    return {
      id: 'silhouette',
      kind: 'silhouette',
      title: t('data-mining.view.silhouette.title', { unit: unitOf(result), share: known ? 1 - negative / known : 0 }),
      description: exact
        ? t('data-mining.view.silhouette.exact', { unit: unitOf(result), mean, n: values.length })
        : t('data-mining.view.silhouette.sampled', {
            unit: unitOf(result),
            mean,
            sampled,
            n: values.length,
            error: error ?? NaN
          }),
      data
    } satisfies View<'silhouette'>
  }
}

export const chooseKView: DomainView = {
  id: 'choose-k',
  kind: 'curves',
  build({ result, t }) {
    const model = modelOf(result, 'choose-k')
    if (!model) return null
    const { candidates } = model
    const all = (pick: (candidate: (typeof candidates)[number]) => number | undefined) =>
      candidates.map((one) => pick(one) ?? NaN)
    const first = candidates[0]
    const series: CurvesData['series'] = [{ name: t('data-mining.silhouette'), values: all((one) => one.silhouette) }]
    if (first?.stability !== undefined)
      series.push({ name: t('data-mining.stability'), values: all((one) => one.stability) })
    if (first?.gap !== undefined)
      series.push({
        name: t('data-mining.gap'),
        values: all((one) => one.gap),
        errors: all((one) => one.gapError),
        axis: 'own'
      })
    series.push({ name: t('data-mining.inertia'), values: all((one) => one.inertia), axis: 'own' })
    return {
      id: 'choose-k',
      kind: 'curves',
      title: t('data-mining.view.choose-k.title', { k: model.suggested }),
      description: model.reason || t('data-mining.view.choose-k.text', { rows: model.rows }),
      data: {
        x: model.candidates.map((one) => one.k),
        xLabel: t('data-mining.k'),
        series,
        highlight: model.suggested,
        pick: t('data-mining.use-k')
      }
    } satisfies View<'curves'>
  }
}

export const sizesView: DomainView = {
  id: 'sizes',
  kind: 'bars',
  build({ result, t }) {
    const kmeans = modelOf(result, 'kmeans')
    if (!kmeans) return null
    const n = kmeans.sizes.reduce((sum, size) => sum + size, 0)
    const bars: BarsData['bars'] = groupsOf(result, t).map((group, segment) => ({
      label: t('data-mining.named', { segment: segment + 1, name: group.name }),
      value: group.size / n,
      group: segment,
      select: { column: 'segment', values: [segment] }
    }))
    return {
      id: 'sizes',
      kind: 'bars',
      title: t('data-mining.view.sizes.title', { unit: unitOf(result), share: kmeans.sizes[0] / n }),
      description: t('data-mining.view.sizes.text', { unit: unitOf(result), n, smallest: kmeans.sizes.at(-1) ?? 0 }),
      data: {
        bars,
        unit: t('data-mining.share-of-rows'),
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
    const profile = modelOf(result, 'profile')
    if (!profile || profile.segments.length < 2) return null
    const { frame } = frameOf(result, 'profile')
    let columns: ReturnType<typeof featureValues>[] | undefined
    const strongest = profile.features.reduce((best, one) => (one.etaSquared > best.etaSquared ? one : best))
    const groups = groupsOf(result, t).map((group, segment) => ({
      group: segment,
      name: group.name,
      features: profile.features
        .map((feature) => ({
          name: readable(feature.name),
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
      title: t('data-mining.view.effects.title', { name: readable(strongest.name) }),
      description: t('data-mining.view.effects.text', { share: strongest.etaSquared }),
      data: {
        groups,
        unit: t('data-mining.cohens-d'),
        ofSelection: (mask) => {
          columns ??= profile.features.map(({ name }) => featureValues(result, frame, name))
          return new Map(
            profile.features.map(({ name, mean }, i) => {
              const { values, of } = columns![i]
              return [
                readable(name),
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
