import type { IntervalsData, SceneContext, Size } from '../kinds.ts'
import type { Box } from '../frame/boxes.ts'
import { lined, textWidth } from '../frame/text.ts'
import { alongOf, type Along } from './axis.ts'

type Row = IntervalsData['rows'][number]

export interface IntervalsLayout {
  box: Box
  along: Along
  shown: Row[]
  others: number
  step: number
  names: string[][]
  figures: Figures | null
  centre: (i: number) => number
  /** The row under a point, −1 where there is none. */
  rowAt: (x: number, y: number) => number
}

/** Words at the lines' ends: the estimate right up to `split`, what follows after it; or one text from `left` on. */
export interface Figures {
  left: number
  split: number
  right: number
  /** Whether there is room for the part after the estimate. */
  whole: boolean
}

const lowest = 17
const tallest = 34
const top = 4
const foot = 40

/** A line a row, as many as the height holds; names left, figures right where the width leaves the plot its part. */
export function intervalsLayout(data: IntervalsData, size: Size, context: SceneContext): IntervalsLayout {
  const room = Math.max(1, size.height - top - foot)
  const shown = data.rows.slice(0, Math.max(1, Math.floor(room / lowest)))
  const step = Math.min(tallest, room / shown.length)
  const widest = Math.max(...shown.map(({ label }) => textWidth(label)))
  const left = Math.ceil(Math.min(widest + 14, size.width * 0.38))
  const figures = figuresOf(shown, size.width, left)
  const right = figures ? size.width - figures.left + 12 : 8
  const box = { x: left, y: top, width: Math.max(1, size.width - left - right), height: step * shown.length }
  return {
    box,
    along: alongOf(data, shown, [box.x + 6, box.x + box.width - 6], size.width, context),
    shown,
    others: data.rows.length - shown.length,
    step,
    names: shown.map(({ label }) => lined(label, left - 12, step >= 32 ? 2 : 1)),
    figures,
    centre: (i) => box.y + (i + 0.5) * step,
    rowAt: (x, y) => {
      const i = Math.floor((y - box.y) / step)
      return x >= 0 && x <= size.width && i >= 0 && i < shown.length ? i : -1
    }
  }
}

/** An estimate and what follows it, from `±`, a bracket or a comma on. */
export function parts({ text }: Row): [string, string] {
  const at = text.search(/[±([（，]|, /)
  return at > 0 ? [text.slice(0, at).trimEnd(), text.slice(at)] : [text, '']
}

const gap = 6

function figuresOf(shown: Row[], width: number, left: number): Figures | null {
  const split = shown.filter(({ clear }) => clear).map(parts)
  const own = Math.max(0, ...shown.map((row) => textWidth(parts(row)[0], 12, row.clear)))
  const rest = Math.max(0, ...split.map(([, after]) => (after ? gap + textWidth(after) : 0)))
  const unclear = Math.max(0, ...shown.filter(({ clear }) => !clear).map(({ text }) => textWidth(text)))
  const full = Math.max(own + rest, unclear)
  const holds = (figures: number) => width - left - figures - 20 >= Math.max(90, width * 0.3)
  if (full > 0 && holds(full))
    return { left: width - full - 2, split: width - full - 2 + own, right: width, whole: true }
  if (own > 0 && holds(own)) return { left: width - own - 2, split: width - 2, right: width, whole: false }
  return null
}
