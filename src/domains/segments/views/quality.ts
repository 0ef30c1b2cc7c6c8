import type { CurvesData, SilhouetteData, View } from '../../../views/kinds.ts'
import { frameOf, modelOf, numbers, unitOf } from '../../reading.ts'
import type { DomainView } from '../../types.ts'
import { groupsOf, segmentsOf } from './scores.ts'

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
      title: t('segments.view.silhouette.title', { unit: unitOf(result), share: known ? 1 - negative / known : 0 }),
      description: exact
        ? t('segments.view.silhouette.exact', { unit: unitOf(result), mean, n: values.length })
        : t('segments.view.silhouette.sampled', {
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
    const series: CurvesData['series'] = [{ name: t('segments.silhouette'), values: all((one) => one.silhouette) }]
    if (first?.stability !== undefined)
      series.push({ name: t('segments.stability'), values: all((one) => one.stability) })
    if (first?.gap !== undefined)
      series.push({
        name: t('segments.gap'),
        values: all((one) => one.gap),
        errors: all((one) => one.gapError),
        axis: 'own'
      })
    series.push({ name: t('segments.inertia'), values: all((one) => one.inertia), axis: 'own' })
    return {
      id: 'choose-k',
      kind: 'curves',
      title: t('segments.view.choose-k.title', { k: model.suggested }),
      description: model.reason || t('segments.view.choose-k.text', { rows: model.rows }),
      data: {
        x: model.candidates.map((one) => one.k),
        xLabel: t('segments.k'),
        series,
        highlight: model.suggested,
        pick: t('segments.use-k')
      }
    } satisfies View<'curves'>
  }
}
