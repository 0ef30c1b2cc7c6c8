import type { ZoomArea, ZoomWindow } from '../kinds.ts'

/** How many times a side can be enlarged. */
const most = 1000

/** The window enlarged by a factor about a point of the picture that stays where it is; null where that shows all there is. */
export function zoomBy(
  { box, full, shown }: ZoomArea,
  factor: number,
  at?: { x: number; y: number }
): ZoomWindow | null {
  const right = at ? share(at.x, box.x, box.width) : 0.5
  const up = at ? 1 - share(at.y, box.y, box.height) : 0.5
  return settled({ x: scaled(shown.x, full.x, factor, right), y: scaled(shown.y, full.y, factor, up) }, full)
}

/** The window after its content moved by some pixels; it never leaves what there is. */
export function panBy({ box, full, shown }: ZoomArea, dx: number, dy: number): ZoomWindow | null {
  const width = shown.x[1] - shown.x[0]
  const height = shown.y[1] - shown.y[0]
  return settled(
    {
      x: kept(shown.x[0] - (dx / box.width) * width, width, full.x),
      y: kept(shown.y[0] + (dy / box.height) * height, height, full.y)
    },
    full
  )
}

/** Whether a point of the picture lies in the plot. */
export const inPlot = ({ box }: ZoomArea, x: number, y: number) =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height

const share = (at: number, start: number, length: number) => Math.min(1, Math.max(0, (at - start) / length))

function scaled([low, high]: [number, number], full: [number, number], factor: number, at: number): [number, number] {
  const whole = full[1] - full[0]
  const span = Math.min(whole, Math.max(whole / most, (high - low) / factor))
  return kept(low + at * (high - low) - at * span, span, full)
}

function kept(low: number, span: number, full: [number, number]): [number, number] {
  const start = Math.min(full[1] - span, Math.max(full[0], low))
  return [start, start + span]
}

function settled(window: ZoomWindow, full: ZoomWindow): ZoomWindow | null {
  const whole = (axis: 'x' | 'y') => window[axis][1] - window[axis][0] >= (full[axis][1] - full[axis][0]) * 0.9999
  return whole('x') && whole('y') ? null : window
}
