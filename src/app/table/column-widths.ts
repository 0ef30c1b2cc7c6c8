import type { ColumnSummary, Kind } from '@core/table/types.ts'

const byKind: Record<Kind, number> = { integer: 104, number: 112, boolean: 96, category: 112, text: 220, id: 112, date: 116, datetime: 172 }

/** Width of each column in pixels: by kind, by its name and examples, and spread where there is room left. */
export function columnWidths(columns: readonly ColumnSummary[], room: number): number[] {
  const widths = columns.map(wanted)
  const sum = widths.reduce((total, width) => total + width, 0)
  const spare = Math.max(0, room - sum)
  return widths.map((width) => Math.floor(width + (spare * width) / sum))
}

function wanted({ kind, name, examples }: ColumnSummary): number {
  const longest = Math.max(wide(name) + 1, ...(kind === 'category' || kind === 'id' ? examples.map(wide) : [0]))
  return Math.max(byKind[kind], Math.min(240, longest * 7.4 + 18))
}

/** Length in half-width characters. */
function wide(text: string): number {
  let length = 0
  for (const character of text) length += character.codePointAt(0)! > 0x2e7f ? 2 : 1
  return length
}
