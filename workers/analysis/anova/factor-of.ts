import { asTexts, countCodes } from '@core/table/as-texts.ts'
import type { Column } from '@core/table/types.ts'

/** A column as groups: the level of each row by its place in `levels`, −1 where missing. */
export interface Factor {
  codes: Int32Array
  levels: string[]
}

/**
 * Any column as a factor of the levels that occur: a number's are its digits, a boolean's `false` and `true`, a date's ISO 8601.
 *
 * Numbers, dates and booleans stand in order of size, categories in order of text.
 */
export function factorOf(column: Column): Factor {
  const texts = asTexts(column)
  const counts = countCodes(texts)
  const used = texts.dictionary.map((_, code) => code).filter((code) => counts[code] > 0)
  const order = 'codes' in column ? used.sort(byText(texts.dictionary)) : bySize(column.values, texts.codes, used)
  const place = new Int32Array(texts.dictionary.length)
  order.forEach((code, index) => (place[code] = index))
  return {
    codes: texts.codes.map((code) => (code < 0 ? -1 : place[code])),
    levels: order.map((code) => texts.dictionary[code])
  }
}

const byText = (dictionary: readonly string[]) => (a: number, b: number) =>
  dictionary[a] < dictionary[b] ? -1 : dictionary[a] > dictionary[b] ? 1 : 0

function bySize(values: ArrayLike<number>, codes: Int32Array, used: number[]): number[] {
  const value = new Map<number, number>()
  for (let row = 0; row < codes.length; row++) if (codes[row] >= 0) value.set(codes[row], values[row])
  return used.sort((a, b) => value.get(a)! - value.get(b)!)
}
