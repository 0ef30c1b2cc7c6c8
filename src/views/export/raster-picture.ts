import { rgb } from 'd3'
import type { RasterLayer } from '../kinds.ts'
import { colourOf, type Theme } from '../frame/theme.ts'
import { countAt } from '../scatter/raster.ts'
import { indexedPng } from './png-bytes.ts'

const steps = 255

/** A raster as a `data:` PNG of a pixel a cell; cells without rows are see-through. */
export function rasterPicture({ columns, rows, counts, most }: RasterLayer, theme: Theme): string {
  const palette = Array.from({ length: steps }, (_, i): [number, number, number] => {
    const { r, g, b } = rgb(colourOf({ count: i / (steps - 1) }, theme))
    return [r, g, b]
  })
  const pixels = Uint8Array.from(counts, (count) =>
    count > 0 ? 1 + Math.round(countAt(count, most) * (steps - 1)) : 0
  )
  return `data:image/png;base64,${base64(indexedPng(pixels, columns, rows, [[0, 0, 0], ...palette]))}`
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8190) text += String.fromCharCode(...bytes.subarray(at, at + 8190))
  return btoa(text)
}
