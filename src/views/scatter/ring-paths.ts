import type { PathMark, ScatterData } from '../kinds.ts'
import { r } from '../frame/axes.ts'
import { clipped } from '../frame/clip.ts'
import { groupClause } from '../frame/scene.ts'
import type { ScatterLayout } from './layout.ts'
import type { Ring } from './stats.ts'

/** A ring needs an edge of surface to be seen over many points or a raster. */
export function ringPaths(ring: Ring, { x, y, box, stats, zoomed }: ScatterLayout, data: ScatterData): PathMark[] {
  const steps = zoomed ? 240 : 48
  const corners = Array.from({ length: steps }, (_, i): [number, number] => {
    const [cos, sin] = [Math.cos((i * 2 * Math.PI) / steps), Math.sin((i * 2 * Math.PI) / steps)]
    return [x(ring.mean[0] + ring.a * cos), y(ring.mean[1] + ring.b * cos + ring.c * sin)]
  })
  const d = zoomed
    ? clipped([...corners, corners[0]], box)
    : `M${corners.map(([px, py]) => `${r(px)},${r(py)}`).join('L')}Z`
  if (!d) return []
  const many = stats.index.length > 1000
  const own: PathMark = {
    d,
    stroke: { group: ring.group },
    width: many ? 1.75 : 1.25,
    select: groupClause(ring.group, data.groupColumn),
    label: data.groups?.[ring.group].name
  }
  return many ? [{ d, stroke: 'surface', width: 4, opacity: 0.8 }, own] : [own]
}
