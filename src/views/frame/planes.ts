import type { Layer } from '../kinds.ts'

/** Points above this many, and lines above a tenth of it, are drawn on a canvas. */
export const mostSvgPoints = 5000
const mostSvgLines = 500

export interface Plane {
  canvas: boolean
  layers: Layer[]
}

/** Layers in their order, cut into runs that are drawn as SVG and runs that are drawn on a canvas. */
export function planesOf(layers: readonly Layer[]): Plane[] {
  const planes: Plane[] = []
  for (const layer of layers) {
    const canvas = heavy(layer)
    const last = planes.at(-1)
    if (last?.canvas === canvas) last.layers.push(layer)
    else planes.push({ canvas, layers: [layer] })
  }
  return planes
}

function heavy(layer: Layer): boolean {
  if (layer.mark === 'raster') return true
  if (layer.mark === 'points') return layer.index.length > mostSvgPoints
  return layer.mark === 'lines' && layer.index.length > mostSvgLines
}
