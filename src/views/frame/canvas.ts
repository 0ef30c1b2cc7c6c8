import { rgb } from 'd3'
import type { Layer, LinesLayer, PointsLayer, RasterLayer, Size } from '../kinds.ts'
import { countAt } from '../scatter/raster.ts'
import { colourOf, type Theme } from './theme.ts'

/** Marks that are not selected, and areas. */
export const faded = 0.17
export const fadedArea = 0.28

export interface CanvasLook {
  theme: Theme
  ratio: number
  mask?: Uint8Array
  /** A raster under another one falls back as an area. */
  fade: boolean
}

/** An attachment that draws points, lines and rasters on a canvas, sharp at the screen's pixel ratio. */
export function drawCanvas(layers: readonly Layer[], size: Size, look: CanvasLook) {
  return (canvas: HTMLCanvasElement) => {
    canvas.width = Math.round(size.width * look.ratio)
    canvas.height = Math.round(size.height * look.ratio)
    const context = canvas.getContext('2d')
    if (!context) return
    context.scale(look.ratio, look.ratio)
    for (const layer of layers) {
      if (layer.mark === 'points') drawPoints(context, layer, look)
      else if (layer.mark === 'lines') drawLines(context, layer, look)
      else if (layer.mark === 'raster') drawRaster(context, layer, look)
    }
  }
}

type Context = CanvasRenderingContext2D

/** First all that fall back, then the selected over them; one colour at a time. */
function passes(
  layer: { index: Uint32Array; group?: Uint8Array },
  look: CanvasLook,
  draw: (at: Uint32Array, colour: string, alpha: number) => void
) {
  const { index, group } = layer
  const lists = new Map<number, number[]>()
  for (let i = 0; i < index.length; i++) {
    const on = !look.mask || look.mask[index[i]] ? 256 : 0
    const key = on + (group ? group[i] : 255)
    const list = lists.get(key)
    if (list) list.push(i)
    else lists.set(key, [i])
  }
  for (const [key, list] of [...lists].sort(([a], [b]) => a - b)) {
    const g = key & 255
    const colour = colourOf(group && g < 255 ? { group: g } : { group: 6 }, look.theme)
    draw(Uint32Array.from(list), colour, key < 256 ? faded : look.mask ? 0.95 : 0.75)
  }
}

function drawPoints(context: Context, layer: PointsLayer, look: CanvasLook) {
  const { x, y, r } = layer
  passes(layer, look, (at, colour, alpha) => {
    context.fillStyle = colour
    context.globalAlpha = alpha
    for (const i of at) context.fillRect(x[i] - r, y[i] - r, 2 * r, 2 * r)
  })
  context.globalAlpha = 1
}

function drawLines(context: Context, layer: LinesLayer, look: CanvasLook) {
  const { x, y, width } = layer
  const d = x.length
  context.lineWidth = width
  passes(layer, look, (at, colour, alpha) => {
    context.strokeStyle = colour
    context.globalAlpha = alpha * (alpha === faded ? 0.6 : 0.55)
    for (const i of at) {
      context.beginPath()
      for (let j = 0; j < d; j++) context.lineTo(x[j], y[i * d + j])
      context.stroke()
    }
  })
  context.globalAlpha = 1
}

function drawRaster(context: Context, layer: RasterLayer, look: CanvasLook) {
  const image = new ImageData(layer.columns, layer.rows)
  layer.counts.forEach((count, i) => {
    if (!count) return
    const { r, g, b } = rgb(colourOf({ count: countAt(count, layer.most) }, look.theme))
    image.data.set([r, g, b, 255], i * 4)
  })
  const small = new OffscreenCanvas(layer.columns, layer.rows)
  small.getContext('2d')!.putImageData(image, 0, 0)
  context.imageSmoothingEnabled = false
  context.globalAlpha = look.fade ? fadedArea : 1
  context.drawImage(small, layer.x, layer.y, layer.width, layer.height)
  context.globalAlpha = 1
}
