import { Refusal } from '@core/outcome.ts'
import { parseBoolean } from '@core/table/parse-boolean.ts'
import type { Column } from '@core/table/types.ts'
import { asLevels, levelsOf } from '../../levels.ts'

export interface TwoClasses {
  /** 1 where the row is of the positive class, 0 where of the other, NaN where missing. */
  values: Float64Array
  /** As the data name them; a boolean's are `true` and `false`, a number's its digits. */
  positive: string
  negative: string
}

/** Levels that a refusal lists. */
const listed = 20

/**
 * A response of two classes, of whatever kind its column is.
 *
 * The positive class is `positive` where that is given; else the level that says yes (`yes`, `true`, `1`, `是` and their like); else
 * the last in order of text, or of size for numbers. Fails `all-missing`, `one-class`, `too-many-classes` and, where `positive` is
 * none of the levels, `unknown-class`; each says the levels there are.
 */
export function twoClasses(column: Column, name: string, positive = ''): TwoClasses {
  const levels = ordered(column)
  const where = { column: name }
  if (!levels.length) throw new Refusal('all-missing', { column: name, count: lengthOf(column) }, where)
  if (levels.length > 2) {
    const values = { column: name, classes: levels.length, levels: levels.slice(0, listed) }
    throw new Refusal('too-many-classes', values, where)
  }
  const chosen = positive === '' ? saysYes(levels) : matching(levels, positive)
  if (chosen === undefined) throw new Refusal('unknown-class', { column: name, value: positive, levels }, where)
  if (levels.length < 2) throw new Refusal('one-class', { column: name, level: levels[0] }, where)
  return {
    values: coded(column, chosen),
    positive: chosen,
    negative: levels.find((level) => level !== chosen)!
  }
}

const lengthOf = (column: Column) => ('codes' in column ? column.codes : column.values).length

function ordered(column: Column): string[] {
  const levels = levelsOf(column).map(({ level }) => level)
  const numeric = !('codes' in column) && column.kind !== 'boolean'
  return numeric ? levels.toSorted((a, b) => Number(a) - Number(b)) : levels
}

function saysYes(levels: readonly string[]): string {
  return levels.findLast((level) => parseBoolean(level) === true) ?? levels[levels.length - 1]
}

/** The level as it is written, else the only one that differs in case alone, or as a number in its notation. */
function matching(levels: readonly string[], wanted: string): string | undefined {
  if (levels.includes(wanted)) return wanted
  const plain = (text: string) => {
    const trimmed = text.trim().toLowerCase()
    return trimmed !== '' && Number.isFinite(Number(trimmed)) ? String(Number(trimmed)) : trimmed
  }
  const alike = levels.filter((level) => plain(level) === plain(wanted))
  return alike.length === 1 ? alike[0] : undefined
}

function coded(column: Column, positive: string): Float64Array {
  const { codes, dictionary } = asLevels(column)
  const code = dictionary.indexOf(positive)
  return Float64Array.from(codes, (at) => (at < 0 ? NaN : at === code ? 1 : 0))
}
