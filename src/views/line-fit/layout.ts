import type { SceneContext, Size } from '../kinds.ts'
import { roomFor, ticksUp } from '../frame/axes.ts'
import { innerBox, type Box } from '../frame/boxes.ts'
import { linear, type Scale } from '../frame/scale.ts'
import type { LineFitData } from './data.ts'

export interface LineFitLayout {
  box: Box
  x: Scale
  y: Scale
}

/** Plot box and scales; the domain is as given, so that nothing moves but what the reader moves. */
export function lineFitLayout({ domain }: LineFitData, size: Size, { t }: SceneContext): LineFitLayout {
  const height = Math.max(1, size.height - 48)
  const left = roomFor(ticksUp(linear(domain.y, [height, 0]), height, t.format))
  const box = innerBox(size, { top: 8, right: 12, bottom: 40, left })
  return {
    box,
    x: linear(domain.x, [box.x, box.x + box.width]),
    y: linear(domain.y, [box.y + box.height, box.y])
  }
}

/** Positions of the points that the plane holds. */
export function heldPoints({ x: xs, y: ys }: LineFitData, { box, x, y }: LineFitLayout): number[] {
  const within = (value: number, from: number, length: number) => value >= from - 0.5 && value <= from + length + 0.5
  return [...xs.keys()].filter((i) => within(x(xs[i]), box.x, box.width) && within(y(ys[i]), box.y, box.height))
}
