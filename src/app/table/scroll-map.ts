/** Browsers cap an element's height at some 17 to 33 million pixels; a taller table is scrolled on a smaller scale. */
export const tallest = 8_000_000

export interface Ground {
  rows: number
  rowHeight: number
  /** Height of the part that shows rows. */
  viewport: number
}

/** Height of all rows, and of the element that stands for them. */
export function heights({ rows, rowHeight }: Ground): { content: number; element: number } {
  const content = rows * rowHeight
  return { content, element: Math.min(content, tallest) }
}

/** Pixels of content above the viewport for a scroll position; the ends meet. */
export function topOf(scrollTop: number, ground: Ground): number {
  const { content, element } = heights(ground)
  const scale = element > ground.viewport ? (content - ground.viewport) / (element - ground.viewport) : 1
  return clampTop(scrollTop * scale, ground)
}

/** The scroll position for pixels of content above the viewport. */
export function scrollTopOf(top: number, ground: Ground): number {
  const { content, element } = heights(ground)
  return content > ground.viewport ? (top * (element - ground.viewport)) / (content - ground.viewport) : 0
}

/** A top within the content. */
export function clampTop(top: number, ground: Ground): number {
  return Math.max(0, Math.min(top, heights(ground).content - ground.viewport))
}

/**
 * The new top after the browser has scrolled. On a smaller scale a step shorter than the viewport is a wheel's or a finger's,
 * and moves the content by as many pixels; a longer one is the scroll bar's, and is scaled.
 */
export function scrolled(top: number, from: number, to: number, ground: Ground): number {
  const { content, element } = heights(ground)
  if (to === from) return top
  if (content > element && Math.abs(to - from) < ground.viewport) return clampTop(top + to - from, ground)
  return topOf(to, ground)
}

/** First row and number of rows to draw for a top, and how far the first one is moved up. */
export function rowsAt(
  top: number,
  { rows, rowHeight, viewport }: Ground
): { first: number; count: number; shift: number } {
  const first = Math.max(0, Math.min(rows - 1, Math.floor(top / rowHeight)))
  return {
    first,
    count: Math.max(0, Math.min(rows - first, Math.ceil(viewport / rowHeight) + 1)),
    shift: top - first * rowHeight
  }
}

/** The top that shows a row whole, moved as little as can be. */
export function topShowing(row: number, top: number, ground: Ground): number {
  const start = row * ground.rowHeight
  const end = start + ground.rowHeight
  if (start < top) return clampTop(start, ground)
  return end > top + ground.viewport ? clampTop(end - ground.viewport, ground) : top
}
