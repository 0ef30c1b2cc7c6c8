import type { Group, Layer, ScatterData, Scene } from '../kinds.ts'
import { overlap, type Box } from '../frame/boxes.ts'
import { discLabel, discRadius, discs, legendOf } from '../frame/discs.ts'
import { placeLabels } from '../frame/labels.ts'
import type { Scale } from '../frame/scale.ts'
import { groupClause } from '../frame/scene.ts'
import { reachOf, type ScatterStats } from './stats.ts'

/** Discs with names beside their groups, on no other label; discs alone and a legend where names would collide. */
export function groupLabels(
  data: ScatterData,
  stats: ScatterStats,
  scales: { x: Scale; y: Scale },
  box: Box,
  taken: Box[]
): { layers: Layer[]; legend?: Scene['legend'] } {
  const groups = data.groups ?? []
  const there = groups
    .map((_, g) => g)
    .filter((g) => stats.groups[g]?.rows > 0 && overlap(extentOf(g, stats, scales), box))
  if (!data.group || !there.length) return { layers: [] }
  const extents = there.map((g) => extentOf(g, stats, scales))
  const whole = there.every((g) => nameOf(groups[g], box).whole)
  const named = there.map((g, i) => candidates(groups[g], extents[i], extents.toSpliced(i, 1), box))
  const places = placeLabels(named, box, taken)
  if (whole && places.every((place) => place))
    return { layers: discs(labelled(groups, there, places as Box[], box, data.groupColumn)) }
  const bare = placeLabels(extents.map(discPlaces), box, taken)
  const shown = there.flatMap((g, i) => {
    const place = bare[i]
    return place ? [{ box: place, group: g, text: '', select: groupClause(g, data.groupColumn) }] : []
  })
  return { layers: discs(shown), legend: legendOf(groups) }
}

const labelled = (groups: Group[], there: number[], places: Box[], box: Box, column?: string) =>
  there.map((g, i) => ({
    box: places[i],
    group: g,
    ...nameOf(groups[g], box),
    select: groupClause(g, column)
  }))

/** A name on two lines at most. */
function nameOf({ name }: Group, box: Box) {
  return discLabel(name, Math.min(170, box.width * 0.45), 2)
}

/** A group's ring, or a small box about its mean, in pixels. */
function extentOf(group: number, stats: ScatterStats, scales: { x: Scale; y: Scale }): Box {
  const mean = stats.groups[group]
  const ring = stats.rings.find((one) => one.group === group)
  const [dx, dy] = ring ? reachOf(ring) : [0, 0]
  const [x0, x1] = [scales.x(mean.x - dx), scales.x(mean.x + dx)]
  const [y0, y1] = [scales.y(mean.y + dy), scales.y(mean.y - dy)]
  return { x: x0 - 6, y: y0 - 6, width: x1 - x0 + 12, height: y1 - y0 + 12 }
}

/** Places round a ring and on its middle, those clear of other rings first, then nearest first; none on another's ring. */
function candidates(group: Group, ring: Box, others: Box[], box: Box): Box[] {
  const { width, height } = nameOf(group, box)
  const middle = ring.x + ring.width / 2
  const places: { x: number; y: number; far: number }[] = []
  for (const far of [2, 10, 20, 34, 50])
    for (const along of [-0.5, 0.1, 0.5, -1, 1]) {
      const x = middle - width / 2 + along * ring.width * 0.5
      places.push({ x, y: ring.y - height - far, far }, { x, y: ring.y + ring.height + far, far })
    }
  for (const far of [4, 16]) {
    const y = ring.y + ring.height / 2 - height / 2
    places.push({ x: ring.x + ring.width + far, y, far: far + 12 }, { x: ring.x - width - far, y, far: far + 12 })
  }
  places.push({ x: middle - width / 2, y: ring.y + ring.height / 2 - height / 2, far: 30 })
  const boxes = places.map(({ x, y, far }) => ({
    x: Math.min(Math.max(x, box.x + 2), box.x + box.width - width - 2),
    y: Math.min(Math.max(y, box.y + 2), box.y + box.height - height - 2),
    width,
    height,
    far
  }))
  const covered = boxes.map((place) => Math.max(0, ...others.map((other) => shareWithin(place, shrunk(other)))))
  const cost = (at: number) => boxes[at].far + 100 * covered[at]
  return boxes
    .map((_, at) => at)
    .filter((at) => covered[at] <= mostCovered && gap(boxes[at], ring) <= mostFar)
    .sort((a, b) => cost(a) - cost(b))
    .map((at) => boxes[at])
}

/** A name that stands on another group for more of its length than this would be taken for that group's. */
const mostCovered = 0.3
/** Nor does a name belong to a ring from further off, in pixels. */
const mostFar = 36

function gap(a: Box, b: Box): number {
  const dx = Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width)
  const dy = Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height)
  return Math.hypot(dx, dy)
}

/** The share of a box that lies within another. */
function shareWithin(box: Box, other: Box): number {
  const width = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x)
  const height = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y)
  return width > 0 && height > 0 ? (width * height) / (box.width * box.height) : 0
}

/** An ellipse fills its box only in the middle: corners are free. */
function shrunk(box: Box): Box {
  return { x: box.x + box.width * 0.1, y: box.y + box.height * 0.1, width: box.width * 0.8, height: box.height * 0.8 }
}

function discPlaces(ring: Box): Box[] {
  const [cx, cy] = [ring.x + ring.width / 2, ring.y + ring.height / 2]
  const d = 2 * discRadius
  return [
    [0, 0],
    [0, -1],
    [0, 1],
    [1, 0],
    [-1, 0],
    [1, 1],
    [-1, -1]
  ].map(([dx, dy]) => ({ x: cx - discRadius + dx * d * 1.3, y: cy - discRadius + dy * d * 1.3, width: d, height: d }))
}
