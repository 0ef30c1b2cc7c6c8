import type { Column, StringColumn } from '@core/table/types.ts'

/** The levels that occur in a column, with how often, in order of their text. A boolean's are `false` and `true`; a number's its digits. */
export function levelsOf(column: Column): { level: string; count: number }[] {
  const { codes, dictionary } = asLevels(column)
  const counts = new Float64Array(dictionary.length)
  for (let i = 0; i < codes.length; i++) if (codes[i] >= 0) counts[codes[i]]++
  return dictionary
    .map((level, code) => ({ level, count: counts[code] }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => (a.level < b.level ? -1 : a.level > b.level ? 1 : 0))
}

/** Any column as one of levels: a number's are its digits as text, a boolean's `false` and `true`. */
export function asLevels(column: Column): StringColumn {
  if ('codes' in column) return column
  const { values, kind } = column
  const codes = new Int32Array(values.length)
  const known = new Map<number, number>()
  const dictionary: string[] = []
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (Number.isNaN(value)) {
      codes[i] = -1
      continue
    }
    let code = known.get(value)
    if (code === undefined) {
      known.set(value, (code = dictionary.length))
      dictionary.push(kind === 'boolean' ? String(value === 1) : String(value))
    }
    codes[i] = code
  }
  return { kind: 'category', codes, dictionary }
}

/** The commonest of levels; the first in order of text where several are. */
export function commonest(levels: { level: string; count: number }[]): string | undefined {
  return levels.reduce<{ level: string; count: number } | undefined>(
    (best, one) => (best && best.count >= one.count ? best : one),
    undefined
  )?.level
}
