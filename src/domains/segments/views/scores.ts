import type { Translate } from '@messages/index.ts'
import type { Result } from '@core/result/types.ts'
import type { Group, ScatterData } from '../../../views/kinds.ts'
import { frameOf, modelOf, numbers } from '../../reading.ts'
import { segmentName } from '../naming.ts'
import { featureNames, profileOf } from '../profile-of.ts'

/** The segments with their names, in order of size. */
export function groupsOf(result: Result, t: Translate): Group[] {
  const kmeans = modelOf(result, 'kmeans')
  const profile = profileOf(result, t)
  return (kmeans?.sizes ?? []).map((size, segment) => ({
    name: profile ? segmentName(profile, segment, t) : t('segments.segment', { segment: segment + 1 }),
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
  const named = featureNames(result, t)
  const leading = loadings
    .map((loading, index) => ({ loading, name: named(pca.columns[index].replace(/^standardise\./, '')) }))
    .sort((a, b) => Math.abs(b.loading) - Math.abs(a.loading))
    .slice(0, 2)
  const more = leading.map(({ loading, name }) =>
    loading > 0 ? t('segments.more', { name }) : t('segments.less', { name })
  )
  return t('segments.component', {
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
