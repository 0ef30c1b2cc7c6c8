import type { Translate } from '@messages/index.ts'
import type { Result } from '@core/result/types.ts'
import type { View } from '../../../views/kinds.ts'
import { modelOf, unitOf } from '../../reading.ts'
import type { DomainView } from '../../types.ts'
import { segmentName } from '../naming.ts'
import { profileOf } from '../profile-of.ts'
import { scoresOf } from './scores.ts'

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
        ? t('segments.view.segments.title', { k: kmeans.k, apart })
        : t('segments.view.segments.title.one', { k: kmeans.k }),
      description: t('segments.view.segments.text', {
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
  const profile = profileOf(result, t)
  const name = profile ? segmentName(profile, segment, t, 1) : ''
  return name ? t('segments.led-by', { segment: segment + 1, name }) : t('segments.segment', { segment: segment + 1 })
}
