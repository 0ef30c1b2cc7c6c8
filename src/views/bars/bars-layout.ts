import type { BarsData, SceneContext, Size } from '../kinds.ts'
import { innerBox, type Box } from '../frame/boxes.ts'
import { extentOf, linear, type Scale } from '../frame/scale.ts'
import { lined, textWidth } from '../frame/text.ts'

/** More bars than this are not read. */
const mostBars = 30
/** A name's line. */
const line = 16

export interface BarsLayout {
  box: Box
  /** Standing bars; else they lie. */
  upright: boolean
  sorted: BarsData['bars']
  shown: BarsData['bars']
  others: number
  /** A name's lines: two at most, where bars lie and there is height for them. */
  names: string[][]
  scale: Scale
  step: number
  centre: (i: number) => number
  at: (pixel: number) => number
  rect: (i: number, value: number) => Box
}

/** Where each bar stands: upright where all names fit under them, lying otherwise; the largest 29 of more than 30. */
export function barsLayout(data: BarsData, size: Size, { t }: SceneContext): BarsLayout {
  const sorted = [...data.bars].sort((a, b) => order(b.value) - order(a.value))
  const widest = Math.max(...sorted.map(({ label }) => textWidth(label)))
  const upright = sorted.length <= 12 && widest + 10 <= (size.width - 16) / sorted.length && size.height >= 120
  const foot = 38
  const room = upright ? mostBars : Math.max(1, Math.floor((size.height - foot - 6) / line))
  const most = sorted.length > mostBars ? mostBars - 1 : mostBars
  const shown = sorted.slice(0, Math.min(most, room))
  const bounds = extentOf(
    [0],
    shown.flatMap(({ value, low, high }) => [value, low ?? NaN, high ?? NaN])
  )
  const figure = (value: number) => textWidth(data.percent ? t.format.percent(value) : t.format.num(value))
  const figures = Math.max(...shown.map(({ value }) => figure(value))) + 8
  const left = upright ? 4 : Math.ceil(Math.min(widest + 12, size.width * 0.42))
  const box = upright
    ? innerBox(size, { top: 34, right: 4, bottom: bounds[0] < 0 ? 38 : 24, left })
    : innerBox(size, { top: 6, right: figures + 4, bottom: foot, left: left + (bounds[0] < 0 ? figures : 0) })
  const domain: [number, number] = bounds[0] === bounds[1] ? [0, 1] : bounds
  const scale = linear(domain, upright ? [box.y + box.height, box.y] : [box.x, box.x + box.width])
  const length = upright ? box.width : Math.min(box.height, shown.length * 40)
  const step = length / shown.length
  const start = upright ? box.x : box.y
  const thick = Math.min(upright ? 56 : 26, step * 0.72)
  const centre = (i: number) => start + (i + 0.5) * step
  const drawn = { ...box, height: upright ? box.height : length }
  return {
    box: drawn,
    upright,
    sorted,
    shown,
    others: sorted.length - shown.length,
    names: shown.map(({ label }) => (upright ? [label] : lined(label, left - 10, step >= 32 ? 2 : 1))),
    scale,
    step,
    centre,
    at: (pixel) => Math.floor((pixel - start) / step),
    rect: (i, value) => {
      const [a, b] = [scale(0), scale(value)].sort((one, other) => one - other)
      return upright
        ? { x: centre(i) - thick / 2, y: a, width: thick, height: b - a }
        : { x: a, y: centre(i) - thick / 2, width: b - a, height: thick }
    }
  }
}

/** Missing values come last. */
const order = (value: number) => (Number.isNaN(value) ? -Infinity : value)
