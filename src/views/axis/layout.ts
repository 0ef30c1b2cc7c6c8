import type { SceneContext, Size } from '../kinds.ts'
import { roomFor, ticksUp } from '../frame/axes.ts'
import { innerBox, type Box } from '../frame/boxes.ts'
import { extentOf, linear, type Scale } from '../frame/scale.ts'
import type { AxisData } from './data.ts'

export interface AxisLayout {
  plane: Box
  x: Scale
  y: Scale
  /** Room of the curve, its axes included; left out where none is drawn or there is none. */
  curve?: Box
  /** The mean, in pixels. */
  centre: [number, number]
  /** How far from it the handle stands. */
  reach: number
}

const foot = 40
/** A picture lower than this has no room for the curve. */
const leastHeight = 320

/** The plane at the left or above, with equal units along and up; the curve beside or under it. */
export function axisLayout(data: AxisData, size: Size, { t }: SceneContext): AxisLayout {
  const [whole, curve] = data.curve ? parted(size) : [size, undefined]
  const domainX = padded(extentOf(data.x))
  const domainY = padded(extentOf(data.y))
  const height = Math.max(1, whole.height - foot - 8)
  // Equal units open one of the domains, and with it the ticks: room is made for the widest of both.
  const guess = equalUnits(domainX, domainY, { x: 0, y: 0, width: Math.max(1, whole.width - 52), height })
  const left = roomFor(ticksUp(guess.y, height, t.format))
  const plane = innerBox(whole, { top: 8, right: 12, bottom: foot, left })
  const { x, y } = equalUnits(domainX, domainY, plane)
  const centre: [number, number] = [x(data.moments.mean[0]), y(data.moments.mean[1])]
  return { plane, x, y, curve, centre, reach: Math.max(12, 0.36 * Math.min(plane.width, plane.height)) }
}

function parted({ width, height }: Size): [Size, Box | undefined] {
  if (width >= 1.35 * height && width >= 560) {
    const own = Math.round(0.36 * width)
    return [
      { width: width - own, height },
      { x: width - own, y: 0, width: own, height }
    ]
  }
  if (height < leastHeight) return [{ width, height }, undefined]
  const own = Math.round(Math.min(200, 0.36 * height))
  return [
    { width, height: height - own },
    { x: 0, y: height - own, width, height: own }
  ]
}

function padded([low, high]: [number, number]): [number, number] {
  const room = high > low ? 0.06 * (high - low) : Math.abs(low) * 0.5 || 0.5
  return [low - room, high + room]
}

/** The same pixels for a unit of x and of y; what is left over lies on both sides. */
function equalUnits([x0, x1]: [number, number], [y0, y1]: [number, number], box: Box): { x: Scale; y: Scale } {
  const unit = Math.min(box.width / (x1 - x0), box.height / (y1 - y0))
  const wide = (box.width / unit - (x1 - x0)) / 2
  const high = (box.height / unit - (y1 - y0)) / 2
  return {
    x: linear([x0 - wide, x1 + wide], [box.x, box.x + box.width]),
    y: linear([y0 - high, y1 + high], [box.y + box.height, box.y])
  }
}
