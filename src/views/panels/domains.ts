import type { PanelData, PanelsData } from '../kinds.ts'
import { extentOf } from '../frame/scale.ts'

type Points = NonNullable<PanelData['points']>
type Domain = [number, number]

const known = new WeakMap<Points, { x: Domain; y: Domain }>()

/** The extents of points, worked out once for one object. */
function ofPoints(points: Points): { x: Domain; y: Domain } {
  const found = known.get(points)
  if (found) return found
  const made = { x: extentOf(points.x), y: extentOf(points.y) }
  known.set(points, made)
  return made
}

/** What a panel shows along x, and whether the ends were given. */
export function domainAlong({ xDomain, points, lines = [], marks = [] }: PanelData): {
  domain: Domain
  fixed: boolean
} {
  if (xDomain) return { domain: xDomain, fixed: true }
  const lists = [...lines.map(({ x }) => x), marks.map(({ x }) => x)]
  return { domain: extentOf(...(points ? [ofPoints(points).x] : []), ...lists), fixed: false }
}

/** What each panel shows up: its own, or what all of them hold together. */
export function domainsUp({ panels, sharedY }: PanelsData): { domain: Domain; fixed: boolean }[] {
  const own = panels.map(domainUp)
  if (!sharedY) return own
  const all = { domain: extentOf(...own.map(({ domain }) => domain)), fixed: own.every(({ fixed }) => fixed) }
  return panels.map(() => all)
}

function domainUp({ yDomain, points, lines = [], levels = [], marks = [] }: PanelData) {
  if (yDomain) return { domain: yDomain, fixed: true }
  const lists = [
    ...(points ? [ofPoints(points).y] : []),
    ...lines.flatMap(({ y, low = [], high = [] }) => [y, low, high]),
    ...[...levels].map(({ value, low, high }) => [value, low, high]),
    ...marks.map(({ y, low = NaN, high = NaN }) => [y, low, high])
  ]
  return { domain: extentOf(...lists), fixed: false }
}
