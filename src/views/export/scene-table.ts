import type { Scene } from '../kinds.ts'

/** The table behind a scene as CSV: a head, then its rows, in CRLF lines; numbers at full precision, missing ones empty. */
export function sceneToTable({ table }: Pick<Scene, 'table'>): string {
  return [table.head, ...table.rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** Text that a spreadsheet would run as a formula is led by an apostrophe; text is quoted where it must be. */
function cell(value: string | number): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const text = /^[=+\-@\t\r]/.test(value) && !/^[+-]?[\d.,]+$/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
