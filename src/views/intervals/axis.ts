import { median } from 'd3'
import type { IntervalsData, SceneContext } from '../kinds.ts'
import type { Ticks } from '../frame/axes.ts'
import { logTicks } from '../frame/log-ticks.ts'
import { domainOf, extentOf, linear, ticksOf, type Scale } from '../frame/scale.ts'
import { textWidth } from '../frame/text.ts'

type Rows = IntervalsData['rows']

/** Where values stand along the foot. */
export interface Along {
  at: (value: number) => number
  /** The ends of what is shown, in the data's units. */
  domain: [number, number]
  ticks: Ticks
}

/** An odds ratio this many times off the reference says no more than one further off. */
const farOff = 1e4

/** The axis that intervals stand on, its tick labels inside a picture of a width. One interval much wider than the others does not press these together: it runs over the end. */
export function alongOf(
  { reference, log }: IntervalsData,
  shown: Rows,
  range: [number, number],
  width: number,
  { t }: SceneContext
): Along {
  const on = log ? Math.log : (value: number) => value
  const back = log ? Math.exp : (value: number) => value
  const ends = shown.flatMap(({ value, low, high }) => [value, low, high])
  const scale = linear(held(ends.map(on), shown, reference, log), range, 0.05)
  const at = (value: number) => scale(on(value))
  const domain = domainOf(scale).map(back) as [number, number]
  return { at, domain, ticks: log ? ticksOnLog(domain, at, width, t.format) : plainTicks(scale, width, reference, t) }
}

function held(ends: number[], shown: Rows, reference: number | undefined, log = false): [number, number] {
  const on = log ? Math.log : (value: number) => value
  const still = reference === undefined ? [] : [on(reference)]
  const values = shown.map(({ value }) => on(value))
  const [low, high] = extentOf(ends, still)
  const middle = log
    ? extentOf(
        values.map((value) => clamp(value, on(reference ?? 1), Math.log(farOff))),
        still
      )
    : extentOf(values, still)
  const widths = shown.map((row) => on(row.high) - on(row.low)).filter(Number.isFinite)
  const room = 2 * Math.max(middle[1] - middle[0], 3 * (median(widths) ?? 0))
  const reach: [number, number] = [Math.max(low, middle[0] - room), Math.min(high, middle[1] + room)]
  return log ? [Math.max(reach[0], Math.log(1e-6)), Math.min(reach[1], Math.log(1e6))] : reach
}

const clamp = (value: number, middle: number, reach: number) =>
  Math.min(middle + reach, Math.max(middle - reach, value))

type Format = SceneContext['t']['format']

function ticksOnLog([low, high]: [number, number], at: Along['at'], width: number, format: Format): Ticks {
  for (let count = 6; count > 1; count--) {
    const ticks = logTicks(low, high, count).map((value) => ({ value, at: at(value), text: format.num(value) }))
    if (apart(ticks, width)) return ticks
  }
  return []
}

/** Effects are read by their sign, so that more is written with a plus. */
function plainTicks(scale: Scale, width: number, reference: number | undefined, t: SceneContext['t']): Ticks {
  const [start, end] = scale.range()
  for (let count = Math.max(2, Math.min(8, Math.floor((end - start) / 32))); count > 0; count--) {
    const ticks = ticksOf(scale, count, t.format).map((tick) =>
      reference === 0 && tick.value > 0 ? { ...tick, text: `+${tick.text}` } : tick
    )
    if (apart(ticks, width)) return ticks
  }
  return []
}

function apart(ticks: Ticks, width: number): boolean {
  return ticks.every(({ at, text }, i) => {
    const half = textWidth(text) / 2
    const before = ticks[i - 1]
    return at - half >= 0 && at + half <= width && (!before || at - before.at >= half + textWidth(before.text) / 2 + 8)
  })
}
