import type { PointsLayer } from '../kinds.ts'
import type { Panel } from './layout.ts'

/** More points than this in all panels together are drawn as a sample. */
export const mostPoints = 20_000

export interface Drawn {
  layer: PointsLayer
  drawn: number
  of: number
}

/**
 * The points of all panels as one layer, every k-th of them where there are too many; with a mask, only rows that are in it.
 *
 * Points without both coordinates, and those beyond a panel's ends, are left out of it.
 */
export function pointsOf(panels: readonly Panel[], mask?: Uint8Array): Drawn | null {
  const kept = panels.map((panel) => inside(panel, mask))
  const of = kept.reduce((sum, list) => sum + list.length, 0)
  if (!of) return null
  const step = Math.ceil(of / mostPoints)
  const drawn = kept.reduce((sum, list) => sum + Math.ceil(list.length / step), 0)
  const layer: PointsLayer = {
    mark: 'points',
    x: new Float32Array(drawn),
    y: new Float32Array(drawn),
    index: new Uint32Array(drawn),
    r: drawn > 5000 ? 1 : drawn > 1000 ? 1.3 : drawn > 200 ? 1.8 : 2.5
  }
  let at = 0
  panels.forEach(({ data: { points }, x, y }, p) => {
    for (let j = 0; j < kept[p].length; j += step) {
      const i = kept[p][j]
      layer.x[at] = x(points!.x[i])
      layer.y[at] = y(points!.y[i])
      layer.index[at++] = points!.index?.[i] ?? i
    }
  })
  return { layer, drawn, of }
}

function inside({ data: { points }, x, y }: Panel, mask?: Uint8Array): Uint32Array {
  if (!points) return new Uint32Array(0)
  const n = Math.min(points.x.length, points.y.length)
  const [x0, x1] = x.domain()
  const [y0, y1] = y.domain()
  const out = new Uint32Array(n)
  let count = 0
  for (let i = 0; i < n; i++) {
    const [u, v] = [points.x[i], points.y[i]]
    if (!(u >= x0 && u <= x1 && v >= y0 && v <= y1)) continue
    if (mask && !mask[points.index?.[i] ?? i]) continue
    out[count++] = i
  }
  return out.subarray(0, count)
}
