import type { HeatMapData, View } from '../../../views/kinds.ts'
import type { DomainView } from '../../types.ts'
import { modelOf, unitOf } from '../../reading.ts'
import { featureNames } from '../profile-of.ts'
import { scoresOf } from './scores.ts'

export const screeView: DomainView = {
  id: 'scree',
  kind: 'scree',
  build({ result, t }) {
    const pca = modelOf(result, 'pca')
    if (!pca) return null
    const total = pca.eigenvalues.reduce((sum, value) => sum + value, 0) || 1
    const shares = pca.eigenvalues.map((value) => value / total)
    const kept = pca.components.length
    const parallel = pca.parallelAnalysis
    return {
      id: 'scree',
      kind: 'scree',
      title: t('segments.view.scree.title', { kept, share: shares.slice(0, kept).reduce((a, b) => a + b, 0) }),
      description: parallel
        ? t('segments.view.scree.parallel', parallel)
        : t('segments.view.scree.text', { d: shares.length }),
      data: { shares, eigenvalues: pca.eigenvalues, thresholds: parallel?.thresholds, kept }
    } satisfies View<'scree'>
  }
}

export const biplotView: DomainView = {
  id: 'biplot',
  kind: 'biplot',
  build({ result, t }) {
    const pca = modelOf(result, 'pca')
    const scores = scoresOf(result, t)
    if (!pca || !scores || pca.components.length < 2) return null
    const named = featureNames(result, t)
    const arrows = pca.columns.map((column, index) => ({
      name: named(column.replace(/^standardise\./, '')),
      x: pca.components[0][index],
      y: pca.components[1][index]
    }))
    const along = arrows.reduce((best, arrow) => (Math.abs(arrow.x) > Math.abs(best.x) ? arrow : best))
    const up = arrows.reduce((best, arrow) => (Math.abs(arrow.y) > Math.abs(best.y) ? arrow : best))
    return {
      id: 'biplot',
      kind: 'biplot',
      title: t('segments.view.biplot.title', { along: along.name, up: up.name }),
      description: t('segments.view.biplot.text', { unit: unitOf(result), n: scores.x.length, d: arrows.length }),
      data: { ...scores, arrows }
    } satisfies View<'biplot'>
  }
}

export const correlationView: DomainView = {
  id: 'correlation',
  kind: 'heat-map',
  build({ result, t }) {
    const profile = modelOf(result, 'profile')
    const names = profile?.correlation.names ?? []
    if (!profile || names.length < 2) return null
    const { matrix } = profile.correlation
    const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b, j) => ({ a, b, r: matrix[i][i + 1 + j] })))
    const known = pairs.filter(({ r }) => !Number.isNaN(r))
    const strongest = known.length
      ? known.reduce((best, pair) => (Math.abs(pair.r) > Math.abs(best.r) ? pair : best))
      : null
    const n = profile.segments.reduce((sum, segment) => sum + segment.size, 0)
    const named = featureNames(result, t)
    const data: HeatMapData = {
      rows: names.map(named),
      columns: names.map((name) => ({ label: named(name) })),
      values: matrix,
      ramp: 'signed',
      limit: 1,
      unit: t('segments.pearson'),
      digits: 2
    }
    return {
      id: 'correlation',
      kind: 'heat-map',
      title: strongest
        ? t('segments.view.correlation.title', {
            a: named(strongest.a),
            b: named(strongest.b),
            r: strongest.r
          })
        : t('segments.view.correlation.none'),
      description: t('segments.view.correlation.text', { unit: unitOf(result), n }),
      data
    } satisfies View<'heat-map'>
  }
}
