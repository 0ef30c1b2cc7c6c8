import type { Layer, ScatterData, Scene, SceneContext } from '../kinds.ts'
import { shortLabel } from '../frame/scene.ts'
import { countUnder } from './raster.ts'
import type { ScatterLayout } from './layout.ts'

/** What the pointer is over: the nearest row within eight pixels, or how many rows a cell counts. */
export function tooltipOf(
  data: ScatterData,
  { x, y, index }: ScatterLayout,
  marks: Layer,
  { t }: SceneContext
): Scene['tooltip'] {
  const coordinates = (u: number, v: number): [string, string][] => [
    [shortLabel(data.xLabel) || 'x', t.format.num(u)],
    [shortLabel(data.yLabel) || 'y', t.format.num(v)]
  ]
  const named = new Map(data.named?.map(({ row, label }) => [row, label]))
  return (px, py) => {
    if (marks.mark === 'raster') {
      const count = countUnder(marks, px, py)
      return count === null
        ? null
        : { name: t('views.rows-here', { n: count }), values: coordinates(x.invert(px), y.invert(py)) }
    }
    if (marks.mark !== 'points') return null
    const nearest = nearestOf(marks, px, py)
    if (nearest < 0) return null
    const row = index[nearest]
    const group = marks.group?.[nearest]
    const name = named.get(row) ?? (group === undefined ? undefined : data.groups?.[group]?.name)
    return {
      name: name ?? t('views.row', { row: row + 1 }),
      values: coordinates(data.x[row], data.y[row])
    }
  }
}

function nearestOf({ x, y }: { x: Float32Array; y: Float32Array }, px: number, py: number): number {
  let best = -1
  let least = 64
  for (let i = 0; i < x.length; i++) {
    const distance = (x[i] - px) ** 2 + (y[i] - py) ** 2
    if (distance < least) {
      least = distance
      best = i
    }
  }
  return best
}
