import type { Measure } from '@core/recipe/measure.ts'
import type { Column, StringColumn } from '@core/table/types.ts'
import type { GroupedRows } from '../grouping/rows-by-group.ts'
import { asLevels } from '../levels.ts'
import { notA } from './measure-groups.ts'

/** Measures over the levels of a column: how many differ, the commonest, the share of one, the first and last in row order. */
export function levelMeasures(measure: Measure, column: Column, groups: GroupedRows): Column {
  const levels = asLevels(column)
  switch (measure.fn) {
    case 'distinct':
      return { kind: 'integer', values: perGroup(groups, (rows) => countsOf(levels, rows).size) }
    case 'share': {
      const code = levels.dictionary.indexOf(String(measure.value))
      return { kind: 'number', values: perGroup(groups, (rows) => shareOf(levels, code, rows)) }
    }
    case 'mode':
      return back(
        column,
        levels,
        perGroup(groups, (rows) => modeOf(levels, rows))
      )
    case 'first':
      return back(
        column,
        levels,
        perGroup(groups, (rows) => firstCode(levels, rows))
      )
    case 'last':
      return back(
        column,
        levels,
        perGroup(groups, (rows) => firstCode(levels, rows.slice().reverse()))
      )
    default:
      return notA(measure.fn === 'recency' || measure.fn === 'span' ? 'date' : 'number', measure)
  }
}

function perGroup({ rows, start, count }: GroupedRows, figure: (rows: Uint32Array) => number): Float64Array {
  return Float64Array.from({ length: count }, (_, g) => figure(rows.subarray(start[g], start[g + 1])))
}

function firstCode({ codes }: StringColumn, rows: Uint32Array): number {
  for (let i = 0; i < rows.length; i++) if (codes[rows[i]] >= 0) return codes[rows[i]]
  return -1
}

function countsOf({ codes }: StringColumn, rows: ArrayLike<number>): Map<number, number> {
  const counts = new Map<number, number>()
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]]
    if (code >= 0) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return counts
}

/** The share of the rows with a value that have this one; missing where none has any. */
function shareOf(levels: StringColumn, code: number, rows: ArrayLike<number>): number {
  const counts = countsOf(levels, rows)
  let all = 0
  for (const count of counts.values()) all += count
  return all ? (counts.get(code) ?? 0) / all : NaN
}

function modeOf(levels: StringColumn, rows: ArrayLike<number>): number {
  let best = -1
  let most = 0
  for (const [code, count] of countsOf(levels, rows))
    if (count > most || (count === most && levels.dictionary[code] < levels.dictionary[best])) {
      best = code
      most = count
    }
  return best
}

/** Codes a group as a column of the kind it came from. */
function back(column: Column, levels: StringColumn, codes: Float64Array): Column {
  if ('codes' in column) return { kind: column.kind, dictionary: levels.dictionary, codes: Int32Array.from(codes) }
  const value = (code: number) =>
    code < 0
      ? NaN
      : column.kind === 'boolean'
        ? Number(levels.dictionary[code] === 'true')
        : Number(levels.dictionary[code])
  return { kind: column.kind, values: codes.map(value) }
}
