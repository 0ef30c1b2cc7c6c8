import { printValue } from './print-cell.ts'
import type { Column, StringColumn } from './types.ts'

/** A column as texts: strings as they are, numbers in full, dates by ISO 8601. */
export function asTexts(column: Column): StringColumn {
  if ('codes' in column) return { ...column, kind: 'text' }
  const codes = new Int32Array(column.values.length).fill(-1)
  const dictionary: string[] = []
  const known = new Map<number, number>()
  for (let row = 0; row < codes.length; row++) {
    const value = column.values[row]
    if (Number.isNaN(value)) continue
    let code = known.get(value)
    if (code === undefined) {
      code = dictionary.push(printValue(column.kind, value === 0 ? 0 : value)!) - 1
      known.set(value, code)
    }
    codes[row] = code
  }
  return { kind: 'text', codes, dictionary }
}

/** How often each code of a column stands in it. */
export function countCodes(column: StringColumn): Uint32Array {
  const counts = new Uint32Array(column.dictionary.length)
  const { codes } = column
  for (let row = 0; row < codes.length; row++) if (codes[row] >= 0) counts[codes[row]]++
  return counts
}
