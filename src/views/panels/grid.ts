import type { Size } from '../kinds.ts'
import type { Box } from '../frame/boxes.ts'

export const gapAcross = 24
const gapDown = 14
/** A panel is no smaller: axes and words take most of what is less. */
const least: Size = { width: 120, height: 100 }
/** A plot is best as wide as this times its height, once axes and words have had their part of its panel. */
const shape = 1.4
const words: Size = { width: 40, height: 60 }

export interface Grid {
  cells: Box[]
  columns: number
}

/** Cells of one size for as many of n panels as a size holds, in the number of columns that comes nearest to a good shape. */
export function gridOf(n: number, { width, height }: Size): Grid {
  for (let count = Math.min(n, 12); count > 1; count--) {
    const fits = Array.from({ length: count }, (_, i) => gridWith(count, i + 1, { width, height }))
      .filter(({ cells }) => cells[0].width >= least.width && cells[0].height >= least.height)
      .sort((a, b) => offShape(a) - offShape(b))
    if (fits.length) return fits[0]
  }
  return gridWith(Math.min(n, 1), 1, { width, height })
}

/** A last line that is not full wastes what it leaves. */
const offShape = ({ cells, columns }: Grid) =>
  Math.abs(Math.log((cells[0].width - words.width) / (cells[0].height - words.height) / shape)) +
  0.15 * ((columns - (cells.length % columns)) % columns)

function gridWith(n: number, columns: number, size: Size): Grid {
  const lines = Math.max(1, Math.ceil(n / columns))
  const width = (size.width - gapAcross * (columns - 1)) / columns
  const height = (size.height - gapDown * (lines - 1)) / lines
  const cells = Array.from({ length: n }, (_, i) => ({
    x: (i % columns) * (width + gapAcross),
    y: Math.floor(i / columns) * (height + gapDown),
    width,
    height
  }))
  return { cells, columns }
}
