import { scaleLinear, tickStep, type ScaleLinear } from 'd3'
import type { Format } from '@messages/index.ts'

export type Scale = ScaleLinear<number, number>

/** The least and greatest of the finite values, [0, 0] where there are none. */
export function extentOf(...lists: ArrayLike<number>[]): [number, number] {
  let low = Infinity
  let high = -Infinity
  for (const list of lists)
    for (let i = 0; i < list.length; i++) {
      const value = list[i]
      if (value < low && value > -Infinity) low = value
      if (value > high && value < Infinity) high = value
    }
  return low <= high ? [low, high] : [0, 0]
}

/** The values at the ends of a scale. */
export const domainOf = (scale: Scale) => scale.domain() as [number, number]

/** A linear scale; a domain of one value is opened by half a unit of its size on both sides. */
export function linear([low, high]: [number, number], range: [number, number], pad = 0): Scale {
  const span = high - low
  const room = span > 0 ? span * pad : Math.abs(low) * 0.5 || 0.5
  return scaleLinear([low - room, high + room], range)
}

/** At most `count` ticks of a scale, the same number of decimals on each. */
export function ticksOf(scale: Scale, count: number, format: Format): { value: number; at: number; text: string }[] {
  const [low, high] = scale.domain()
  let asked = Math.max(1, count)
  let values = scale.ticks(asked)
  while (values.length > count && asked > 1) values = scale.ticks(--asked)
  if (values.length > count) values = values.slice(0, count)
  const step = values.length > 1 ? values[1] - values[0] : tickStep(low, high, asked)
  const places = Math.min(12, Math.max(0, -Math.floor(Math.log10(Math.abs(step) || 1) + 1e-9)))
  const show = (value: number) =>
    Math.abs(value) >= 1e7 || places > 5 ? format.num(value) : format.fixed(Math.abs(value) < 1e-12 ? 0 : value, places)
  return values.map((value) => ({ value, at: scale(value), text: show(value) }))
}
