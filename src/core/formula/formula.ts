import { Refusal } from '../outcome.ts'
import type { Column } from '../table/types.ts'
import { evaluate, type FormulaColumns } from './evaluate.ts'
import { parse } from './parse.ts'
import type { FormulaType } from './types.ts'
import { columnOf } from './vectors.ts'

/** The column that a formula gives. Fails `formula-syntax`, `formula-unknown`, `formula-kinds`. */
export function formulaColumn(formula: string, columns: FormulaColumns): Column {
  return columnOf(evaluate(parse(formula), columns), columns.n)
}

/** The positions of the rows for which a condition is true (not false, not missing), ascending. Fails as `formulaColumn`, and where it is no condition. */
export function formulaRows(formula: string, columns: FormulaColumns): Uint32Array {
  const truth = evaluate(parse(formula), columns)
  if (truth.type !== 'boolean' && truth.type !== 'missing')
    throw new Refusal('formula-kinds', {
      what: 'condition',
      name: formula,
      position: 1,
      expected: 'boolean',
      found: truth.type
    })
  const rows = new Uint32Array(columns.n)
  let count = 0
  for (let i = 0; i < columns.n; i++) if (truth.values[truth.constant ? 0 : i] === 1) rows[count++] = i
  return rows.slice(0, count)
}

/**
 * What a formula gives over columns of these kinds, without their values: for a check while it is written.
 *
 * Fails as `formulaColumn` does.
 */
export function formulaType(formula: string, columns: readonly { name: string; kind: Column['kind'] }[]): FormulaType {
  const empty = new Map(columns.map(({ name, kind }) => [name, emptyColumn(kind)]))
  const reader = { n: 0, column: (name: string) => empty.get(name), names: () => empty.keys() }
  return evaluate(parse(formula), reader).type
}

function emptyColumn(kind: Column['kind']): Column {
  if (kind === 'category' || kind === 'text' || kind === 'id') return { kind, codes: new Int32Array(0), dictionary: [] }
  return { kind, values: new Float64Array(0) }
}
