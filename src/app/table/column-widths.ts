import type { ColumnSummary, Kind } from '@core/table/types.ts'

const byKind: Record<Kind, number> = {
  integer: 92,
  number: 100,
  boolean: 92,
  category: 96,
  text: 220,
  id: 96,
  date: 116,
  datetime: 168
}

/** Width of each column in pixels: by kind, by its name and examples, and spread where there is room left. */
export function columnWidths(columns: readonly ColumnSummary[], room: number): number[] {
  const widths = columns.map(wanted)
  const sum = widths.reduce((total, width) => total + width, 0)
  const spare = Math.max(0, room - sum)
  const spread = widths.map((width) => Math.floor(width + (spare * width) / sum))
  const rest = spare > 0 ? room - spread.reduce((total, width) => total + width, 0) : 0
  return spread.map((width, index) => (index === spread.length - 1 ? width + rest : width))
}

function wanted({ kind, name, examples }: ColumnSummary): number {
  const longest = Math.max(wide(name), ...(kind === 'category' || kind === 'id' ? examples.map(wide) : [0]))
  return Math.max(byKind[kind], Math.min(240, longest * 7.6 + 18))
}

/** Length in half-width characters. */
function wide(text: string): number {
  let length = 0
  for (const character of text) length += character.codePointAt(0)! > 0x2e7f ? 2 : 1
  return length
}
