import { residualOf, type Line } from '@core/class/least-squares.ts'
import type { Layer, RectMark } from '../kinds.ts'
import { r } from '../frame/axes.ts'
import type { LineFitData } from './data.ts'
import { heldPoints, type LineFitLayout } from './layout.ts'

/** A square on each residual, from the point to the line, on the side where the plane holds it; cut where neither does. */
export function squareLayer(data: LineFitData, line: Line, layout: LineFitLayout): Layer {
  const { x: xs, y: ys } = data
  const { box, x, y } = layout
  const items = heldPoints(data, layout).map((i): RectMark => {
    const value = xs[i]
    const px = x(value)
    const from = y(ys[i])
    const to = y(ys[i] - residualOf(line, value, ys[i]))
    const side = Math.abs(to - from)
    const right = px + side <= box.x + box.width || px - box.x < side
    const left = Math.max(box.x, right ? px : px - side)
    const end = Math.min(box.x + box.width, right ? px + side : px)
    const top = Math.max(box.y, Math.min(from, to))
    const bottom = Math.min(box.y + box.height, Math.max(from, to))
    return {
      x: r(left),
      y: r(top),
      width: Math.max(0, end - left),
      height: Math.max(0, bottom - top),
      fill: { group: 1 },
      opacity: 0.16
    }
  })
  return { mark: 'rect', items }
}

/** The residuals as stems from the points to the line. */
export function stemLayer(data: LineFitData, line: Line, layout: LineFitLayout): Layer {
  const { x: xs, y: ys } = data
  const { box, x, y } = layout
  const inside = (at: number) => r(Math.min(box.y + box.height, Math.max(box.y, at)))
  const items = heldPoints(data, layout).map((i) => ({
    d: `M${r(x(xs[i]))},${inside(y(ys[i]))}V${inside(y(ys[i] - residualOf(line, xs[i], ys[i])))}`,
    stroke: { group: 1 },
    width: 1.25
  }))
  return { mark: 'path', items }
}
