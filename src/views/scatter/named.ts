import type { CircleMark, Layer, ScatterData, TextMark } from '../kinds.ts'
import { inside, type Box } from '../frame/boxes.ts'
import { placeLabels } from '../frame/labels.ts'
import { fit, textWidth } from '../frame/text.ts'
import type { ScatterLayout } from './layout.ts'

/** More names than this are not read. */
export const mostNamed = 12
const radius = 4.5

/** A ring round each named row in view, the first twelve, and its name beside it where that touches no other. */
export function namedLayers(
  data: ScatterData,
  { box, x, y }: ScatterLayout,
  taken: readonly Box[]
): { layers: Layer[]; taken: Box[] } {
  const spots = (data.named ?? [])
    .map(({ row, label }) => ({ cx: x(data.x[row]), cy: y(data.y[row]), label }))
    .filter(({ cx, cy }) => inside({ x: cx, y: cy, width: 0, height: 0 }, box))
    .slice(0, mostNamed)
  if (!spots.length) return { layers: [], taken: [] }
  const points = spots.map(({ cx, cy }) => around(cx, cy))
  const words = spots.map(({ label }) => fit(label, Math.min(150, box.width * 0.4), 12, true))
  const wanted = spots.map((spot, i) => (words[i] ? beside(spot, textWidth(words[i], 12, true)) : []))
  const places = placeLabels(wanted, box, [...taken, ...points])
  const texts = places.flatMap((place, i): TextMark[] =>
    place ? [{ x: place.x, y: place.y + 11, text: words[i], bold: true, halo: true, paint: 'ink' }] : []
  )
  return {
    layers: [
      { mark: 'circle', items: spots.flatMap(({ cx, cy }) => ringed(cx, cy)) },
      ...(texts.length ? [{ mark: 'text' as const, items: texts }] : [])
    ],
    taken: [...points, ...places.filter((place) => place !== null)]
  }
}

const ringed = (cx: number, cy: number): CircleMark[] => [
  { cx, cy, r: radius + 1.5, fill: 'none', stroke: 'surface' },
  { cx, cy, r: radius, fill: 'none', stroke: 'ink' }
]

const around = (cx: number, cy: number): Box => ({ x: cx - 5, y: cy - 5, width: 10, height: 10 })

/** Right of it, left of it, over and under it, then at the corners; further off where these are taken. */
function beside({ cx, cy }: { cx: number; cy: number }, width: number): Box[] {
  const height = 14
  return [8, 18].flatMap((far) =>
    [
      [cx + far, cy - height / 2],
      [cx - far - width, cy - height / 2],
      [cx - width / 2, cy - far - height],
      [cx - width / 2, cy + far],
      [cx + far, cy - far - height / 2],
      [cx + far, cy + far - height / 2],
      [cx - far - width, cy - far - height / 2],
      [cx - far - width, cy + far - height / 2]
    ].map(([left, top]) => ({ x: left, y: top, width, height }))
  )
}
