/** A rectangle in pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Whether two boxes share ground, or come nearer than a gap. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  )
}

/** Whether a box lies whole in another. */
export function inside(a: Box, b: Box): boolean {
  return a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height
}

/** What is left of a size within margins, at least one pixel each way. */
export function innerBox(
  size: { width: number; height: number },
  margin: { top: number; right: number; bottom: number; left: number }
): Box {
  return {
    x: margin.left,
    y: margin.top,
    width: Math.max(1, size.width - margin.left - margin.right),
    height: Math.max(1, size.height - margin.top - margin.bottom)
  }
}
