import type { ColumnSummary } from '@core/table/types.ts'

export interface Bar {
  x: number
  y: number
  width: number
  height: number
  strong: boolean
}

/** A column's distribution as bars in a box: upright for counts in bins, lying for the commonest values, a block for ids. */
export function spark(column: ColumnSummary, width: number, height: number, most = 24): Bar[] {
  const distribution = told(column)
  if (!distribution) return column.distinct === 0 ? [] : [{ x: 0, y: 0, width, height, strong: false }]
  return distribution.type === 'bins'
    ? upright(merged(distribution.counts, most), width, height)
    : lying(distribution.values, width, height)
}

/** The distribution, where it tells something: of values that hardly ever occur twice there is nothing to draw. */
export function told({ distribution, distinct = Infinity }: ColumnSummary): ColumnSummary['distribution'] {
  if (distribution?.type !== 'values') return distribution
  const present = distribution.values.reduce((sum, { count }) => sum + count, distribution.others)
  const common = distribution.values[0]?.count ?? 0
  return present > 20 && distinct > present / 2 && common < present / 20 ? undefined : distribution
}

function upright(counts: number[], width: number, height: number): Bar[] {
  const top = Math.max(1, ...counts)
  const step = width / counts.length
  const gap = Math.min(0.8, step * 0.2)
  return counts.map((count, index) => {
    const tall = count === 0 ? 0 : Math.max(0.75, (count / top) * (height - 1))
    return { x: index * step, y: height - tall, width: step - gap, height: tall, strong: true }
  })
}

function lying(values: { count: number }[], width: number, height: number): Bar[] {
  const shown = values.slice(0, 4)
  const top = Math.max(1, ...shown.map(({ count }) => count))
  const step = Math.min(11.5, (height + 1.5) / Math.max(1, shown.length))
  return shown.map(({ count }, index) => ({
    x: 0,
    y: index * step,
    width: (count / top) * width,
    height: step - 1.5,
    strong: index === 0
  }))
}

/** Neighbouring bins added up until there are no more than wanted. */
function merged(counts: number[], most: number): number[] {
  const by = Math.ceil(counts.length / most)
  if (by <= 1) return counts
  const out: number[] = []
  for (let i = 0; i < counts.length; i += by) out.push(counts.slice(i, i + by).reduce((sum, count) => sum + count, 0))
  return out
}
