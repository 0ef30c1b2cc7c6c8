import type { HalfStep } from '@core/class/kmeans-replay.ts'
import type { Translate } from '@messages/index.ts'
import type { View } from '../../../views/kinds.ts'
import { mostCircled } from '../../../views/voronoi/voronoi.ts'
import type { Material } from './material.ts'

/** Whether every row that changed its segment is circled: not in a sample, nor where there are too many. */
export const circledAll = ({ drawn, x }: Material, { changed }: HalfStep): boolean =>
  drawn.length === x.length && changed.length <= mostCircled

/** The picture of a half step, its centroids where they are drawn just now. */
export function viewOf(
  material: Material,
  now: HalfStep,
  places: [number, number][],
  head: { title: string; sentence: string },
  movable: boolean,
  t: Translate
): View<'voronoi'> {
  const { drawn, x, y, flat, place } = material
  const [xLabel, yLabel] = material.labels(t)
  const all = drawn.length === x.length
  return {
    id: 'class-kmeans',
    kind: 'voronoi',
    title: head.title,
    description: head.sentence,
    data: {
      x: all ? x : Float64Array.from(drawn, (row) => x[row]),
      y: all ? y : Float64Array.from(drawn, (row) => y[row]),
      xLabel,
      yLabel,
      units: material.units,
      domain: material.domain,
      centroids: places,
      cells: flat && now.half !== 'start',
      movable: movable && flat,
      ...(now.labels && { group: all ? now.labels : Uint8Array.from(drawn, (row) => now.labels![row]) }),
      circled: all ? now.changed : positionsIn(drawn, now.changed),
      trails: now.trails.map((trail) => trail.map(place)),
      names: now.centroids.map((_, c) => t('class.kmeans.centre', { number: c + 1 })),
      ...(now.labels && { sizes: now.sizes })
    }
  }
}

/** Places in the sample of rows that are in it; both ascending. */
function positionsIn(drawn: Uint32Array, rows: Uint32Array): Uint32Array {
  const found: number[] = []
  for (let i = 0, j = 0; i < drawn.length && j < rows.length;) {
    if (drawn[i] === rows[j]) found.push(i)
    if (drawn[i] <= rows[j]) i++
    else j++
  }
  return Uint32Array.from(found)
}
