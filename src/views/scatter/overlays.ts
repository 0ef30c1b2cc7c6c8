import type { Layer, Overlay, PathMark, ScatterData, TextMark } from '../kinds.ts'
import type { Box } from '../frame/boxes.ts'
import { placeLabels } from '../frame/labels.ts'
import { bandPath, linePath, namePlaces, runsOf, type Pixel } from '../frame/line.ts'
import { fit } from '../frame/text.ts'
import type { ScatterLayout } from './layout.ts'

interface Drawn {
  overlay: Overlay
  runs: Pixel[][]
}

/**
 * Lines over the rows, with their bands under them and their names where these touch nothing else, all inside the plot.
 *
 * Over many rows or a raster a line has an edge of surface to be seen by, and a band is told by its two edges.
 */
export function overlayLayers(
  data: ScatterData,
  layout: ScatterLayout,
  taken: readonly Box[]
): { under: Layer[]; over: Layer[]; taken: Box[] } {
  const { box, x, y, stats, dense } = layout
  const overlays = data.overlays ?? []
  const drawn = overlays.map((overlay): Drawn => ({ overlay, runs: runsOf(overlay.x, overlay.y, x, y) }))
  const many = dense || stats.index.length > 1000
  const bands = overlays.flatMap(({ x: xs, low, high }): PathMark[] => {
    const d = low && high ? bandPath(xs, low, high, { x, y }, box) : ''
    return d ? [{ d, fill: 'mark', opacity: 0.22 }] : []
  })
  const lines = drawn.flatMap(({ overlay, runs }): PathMark[] => [
    ...(dense ? edges(overlay, layout) : []),
    ...stroke(linePath(runs, box), overlay, many)
  ])
  const names = namesOf(drawn, box, taken)
  return {
    under: bands.length ? [{ mark: 'path', items: bands }] : [],
    over: [
      ...(lines.length ? [{ mark: 'path' as const, items: lines }] : []),
      ...(names.texts.length ? [{ mark: 'text' as const, items: names.texts }] : [])
    ],
    taken: names.boxes
  }
}

function stroke(d: string, { paint = 'ink', dash }: Overlay, many: boolean): PathMark[] {
  if (!d) return []
  const own: PathMark = { d, stroke: paint, width: paint === 'ink' ? 1.75 : 1.25, ...(dash && { dash }) }
  return many ? [{ d, stroke: 'surface', width: 4, opacity: 0.8 }, own] : [own]
}

/** Counts hide an area under them. */
function edges({ x: xs, low, high }: Overlay, { box, x, y }: ScatterLayout): PathMark[] {
  return [low, high].flatMap((bound) =>
    bound ? stroke(linePath(runsOf(xs, bound, x, y), box), { x: [], y: [], paint: 'ink-2', dash: true }, true) : []
  )
}

function namesOf(drawn: Drawn[], box: Box, taken: readonly Box[]): { texts: TextMark[]; boxes: Box[] } {
  const named = drawn.filter(({ overlay }) => overlay.label)
  const words = named.map(({ overlay }) => fit(overlay.label ?? '', box.width * 0.6, 12, true))
  const places = placeLabels(
    named.map(({ runs }, i) => (words[i] ? namePlaces(runs, words[i], box) : [])),
    box,
    taken
  )
  const texts = places.flatMap((place, i): TextMark[] => {
    const paint = named[i].overlay.paint ?? 'ink'
    return place ? [{ x: place.x, y: place.y + 11, text: words[i], bold: paint === 'ink', halo: true, paint }] : []
  })
  return { texts, boxes: places.filter((place) => place !== null) }
}
