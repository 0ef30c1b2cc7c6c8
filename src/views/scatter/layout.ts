import type { ScatterData, SceneContext, Size } from '../kinds.ts'
import { roomFor, ticksUp } from '../frame/axes.ts'
import { innerBox, type Box } from '../frame/boxes.ts'
import { extentOf, linear, type Scale } from '../frame/scale.ts'
import { rowsIn } from './in-view.ts'
import { reachOf, scatterStats, type Ring, type ScatterStats } from './stats.ts'

/** Above this many rows a density raster stands for the points. */
export const mostPoints = 100_000
/** A raster zoomed into becomes points once no more rows than this are in view. */
export const mostZoomedPoints = 20_000

export interface ScatterLayout {
  box: Box
  x: Scale
  y: Scale
  /** Scales of the whole plane, whatever part of it is in view. */
  full: { x: Scale; y: Scale }
  stats: ScatterStats
  /** Rows in view. */
  index: Uint32Array
  zoomed: boolean
  /** Counted, not drawn one by one. */
  dense: boolean
}

export interface ScatterOptions {
  /** Keep (0, 0) in the picture. */
  origin?: boolean
  /** Without rings and names. */
  bare?: boolean
}

/** Plot box and scales of a scatter; everything drawn, rings too, lies inside them. */
export function scatterLayout(
  data: ScatterData,
  size: Size,
  { t, zoom }: SceneContext,
  { origin, bare }: ScatterOptions = {}
): ScatterLayout {
  const stats = scatterStats(data)
  const many = stats.index.length > mostPoints
  const [domainX, domainY] = ([0, 1] as const).map((axis) => {
    const domain = withRings(axis ? stats.y : stats.x, bare ? [] : stats.rings, axis)
    return origin ? extentOf(domain, [0]) : domain
  })
  const foot = 40 + (many ? 28 : 0)
  const room = (scale: Scale) => roomFor(ticksUp(scale, size.height - foot, t.format))
  const up: [number, number] = [size.height - foot, 8]
  const left = Math.max(room(linear(domainY, up, 0.04)), zoom ? room(linear(zoom.y, up)) : 0)
  const box = innerBox(size, { top: 8, right: 12, bottom: foot, left })
  const along: [number, number] = [box.x, box.x + box.width]
  const rise: [number, number] = [box.y + box.height, box.y]
  const full = { x: linear(domainX, along, 0.04), y: linear(domainY, rise, 0.04) }
  const index = zoom ? rowsIn(data, stats.index, zoom) : stats.index
  return {
    box,
    stats,
    full,
    index,
    zoomed: Boolean(zoom),
    dense: many && (!zoom || index.length > mostZoomedPoints),
    x: zoom ? linear(zoom.x, along) : full.x,
    y: zoom ? linear(zoom.y, rise) : full.y
  }
}

function withRings([low, high]: [number, number], rings: Ring[], axis: 0 | 1): [number, number] {
  return [
    Math.min(low, ...rings.map((ring) => ring.mean[axis] - reachOf(ring)[axis])),
    Math.max(high, ...rings.map((ring) => ring.mean[axis] + reachOf(ring)[axis]))
  ]
}
