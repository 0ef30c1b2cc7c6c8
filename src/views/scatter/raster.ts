import type { Layer, RasterLayer } from '../kinds.ts'
import type { Translate } from '@messages/index.ts'
import type { Box } from '../frame/boxes.ts'
import type { Scale } from '../frame/scale.ts'
import { textWidth } from '../frame/text.ts'

/** Pixels a side of a cell. */
const side = 3

/** Rows counted on a grid of cells over a box; with a mask, only rows that are in it. */
export function rasterOf(
  data: { x: ArrayLike<number>; y: ArrayLike<number> },
  index: Uint32Array,
  scales: { x: Scale; y: Scale },
  box: Box,
  mask?: Uint8Array
): RasterLayer {
  const columns = Math.max(1, Math.floor(box.width / side))
  const rows = Math.max(1, Math.floor(box.height / side))
  const counts = new Float32Array(columns * rows)
  const [x0, x1] = scales.x.domain()
  const [y0, y1] = scales.y.domain()
  let most = 0
  const [acrossX, acrossY] = [columns / (x1 - x0), rows / (y1 - y0)]
  const { x, y } = data
  for (let j = 0; j < index.length; j++) {
    const i = index[j]
    if (mask && !mask[i]) continue
    const column = Math.min(columns - 1, Math.max(0, Math.floor((x[i] - x0) * acrossX)))
    const row = Math.min(rows - 1, Math.max(0, Math.floor((y1 - y[i]) * acrossY)))
    const count = ++counts[row * columns + column]
    if (count > most) most = count
  }
  return { mark: 'raster', x: box.x, y: box.y, width: box.width, height: box.height, columns, rows, counts, most }
}

/** Where a count stands on the colour ramp, 0…1: by its logarithm, so that a cell of one row is seen beside one of thousands. */
export const countAt = (count: number, most: number) => (most > 0 ? Math.log1p(count) / Math.log1p(most) : 0)

/** The count under a point, null outside the raster. */
export function countUnder(raster: RasterLayer, x: number, y: number): number | null {
  const column = Math.floor(((x - raster.x) / raster.width) * raster.columns)
  const row = Math.floor(((y - raster.y) / raster.height) * raster.rows)
  if (column < 0 || row < 0 || column >= raster.columns || row >= raster.rows) return null
  return raster.counts[row * raster.columns + column]
}

/** The scale of counts: a strip of the ramp with its ends and the powers of ten between them. */
export function countScale(most: number, left: number, top: number, width: number, t: Translate): Layer[] {
  const words = t('views.rows-a-cell')
  const strip = Math.min(120, width - textWidth(words) - 12)
  if (strip < 40) return []
  const steps = 24
  const items = Array.from({ length: steps }, (_, i) => ({
    x: left + (i * strip) / steps,
    y: top,
    width: strip / steps + 0.3,
    height: 8,
    fill: { count: i / (steps - 1) }
  }))
  const ends = [0, most].map((count) => ({
    x: left + countAt(count, most) * strip,
    y: top + 20,
    text: t.format.int(count),
    anchor: count ? ('end' as const) : ('start' as const),
    paint: 'ink-3' as const
  }))
  const marks = [1, 10, 100, 1000, 10_000].flatMap((count) => {
    const x = left + countAt(count, most) * strip
    const text = t.format.int(count)
    const right = left + strip - textWidth(t.format.int(most)) - 4
    return count < most && x + textWidth(text) / 2 < right && x - textWidth(text) / 2 > left + 12
      ? [{ x, y: top + 20, text, anchor: 'middle' as const, paint: 'ink-3' as const }]
      : []
  })
  return [
    { mark: 'rect', items },
    {
      mark: 'text',
      items: [...ends, ...apart(marks), { x: left + strip + 10, y: top + 9, text: words, paint: 'ink-3' }]
    }
  ]
}

function apart<T extends { x: number; text: string }>(marks: T[]): T[] {
  const kept: T[] = []
  for (const mark of marks) {
    const last = kept.at(-1)
    if (!last || mark.x - last.x > (textWidth(mark.text) + textWidth(last.text)) / 2 + 6) kept.push(mark)
  }
  return kept
}
