import type { Format } from '@messages/index.ts'
import type { Layer, PathMark, TextMark } from '../kinds.ts'
import type { Box } from './boxes.ts'
import { ticksOf, type Scale } from './scale.ts'
import { fit, textWidth } from './text.ts'

export interface AxisOptions {
  title?: string
  /** Room for the title where it shares its line; else what is left of the axis's end. */
  titleRoom?: number
  /** Rules through the plot at each tick. */
  rules?: boolean
  /** How many ticks at most. */
  count?: number
  text?: (value: number, plain: string) => string
  /** The tick that is told from the others. */
  bold?: number
}

export type Ticks = { value: number; at: number; text: string }[]

/** Ticks whose labels do not touch along a width. */
export function ticksAlong(scale: Scale, width: number, format: Format, options: AxisOptions = {}): Ticks {
  for (let count = Math.min(5, options.count ?? 5); count > 1; count--) {
    const ticks = written(ticksOf(scale, count, format), options)
    const widest = Math.max(0, ...ticks.map((tick) => textWidth(tick.text)))
    const gap = ticks.length > 1 ? Math.abs(ticks[1].at - ticks[0].at) : width
    if (widest + 8 <= gap) return ticks
  }
  return apartBy(written(ticksOf(scale, 1, format), options))
}

/** Every second tick, and again, until no label touches the next. */
function apartBy(ticks: Ticks): Ticks {
  const touching = ticks.some((tick, i) => {
    const next = ticks[i + 1]
    return next && Math.abs(next.at - tick.at) < (textWidth(tick.text) + textWidth(next.text)) / 2 + 8
  })
  return touching ? apartBy(ticks.filter((_, i) => i % 2 === 0)) : ticks
}

/** Ticks up a height, at least 24 px apart. */
export function ticksUp(scale: Scale, height: number, format: Format, options: AxisOptions = {}): Ticks {
  const count = Math.max(1, Math.min(5, options.count ?? 5, Math.floor(height / 24)))
  return written(ticksOf(scale, count, format), options)
}

const written = (ticks: Ticks, { text }: AxisOptions) =>
  text ? ticks.map((tick) => ({ ...tick, text: text(tick.value, tick.text) })) : ticks

/** Room that labels of ticks take left of a plot. */
export const roomFor = (ticks: Ticks) => Math.ceil(Math.max(12, ...ticks.map((tick) => textWidth(tick.text))) + 10)

/** The axis along the foot of a plot: line, tick labels, title at the right end under them. */
export function axisAlong(
  box: Box,
  ticks: Ticks,
  { title, titleRoom, rules = false, bold }: AxisOptions = {}
): Layer[] {
  const foot = box.y + box.height
  const paths: PathMark[] = rules ? ticks.map(({ at }) => rule(`M${r(at)},${r(box.y)}V${r(foot)}`)) : []
  paths.push({ d: `M${r(box.x)},${r(foot)}H${r(box.x + box.width)}`, stroke: 'edge' })
  const texts: TextMark[] = ticks.map(({ at, text, value }) => ({
    x: kept(at, textWidth(text) / 2, box),
    y: foot + 15,
    text,
    anchor: 'middle',
    paint: value === bold ? 'ink' : 'ink-3',
    bold: value === bold
  }))
  if (title)
    texts.push({
      x: box.x + box.width,
      y: foot + 31,
      text: fit(title, titleRoom ?? box.x + box.width - 4),
      anchor: 'end',
      paint: 'ink-2'
    })
  return [
    { mark: 'path', items: paths },
    { mark: 'text', items: texts }
  ]
}

/** The axis up the left of a plot: rules, tick labels, and the title over the top of it. */
export function axisUp(box: Box, ticks: Ticks, { title, rules = true }: AxisOptions = {}): Layer[] {
  const paths = rules ? ticks.map(({ at }) => rule(`M${r(box.x)},${r(at)}H${r(box.x + box.width)}`)) : []
  const texts: TextMark[] = ticks.map(({ at, text }) => ({
    x: box.x - 7,
    y: at + 4,
    text,
    anchor: 'end',
    paint: 'ink-3'
  }))
  if (title) texts.push({ x: box.x, y: box.y - 8, text: fit(title, box.width), paint: 'ink-2' })
  return [
    { mark: 'path', items: paths },
    { mark: 'text', items: texts }
  ]
}

const rule = (d: string): PathMark => ({ d, stroke: 'grid' })

/** Labels at the very ends stay inside the picture, as near to their tick as they can. */
const kept = (at: number, half: number, box: Box) => Math.max(half, Math.min(at, box.x + box.width + 8 - half))

/** A coordinate to a tenth of a pixel. */
export const r = (value: number) => Math.round(value * 10) / 10
