import type { Column, NumericColumn } from '@core/table/types.ts'

const held = new WeakMap<Column, () => number>()

/**
 * The values of a column at some positions, copied when they are first read: a filter over a wide table costs
 * only the columns that are used afterwards.
 */
export function takenColumn(column: Column, positions: Uint32Array): Column {
  const taken = 'codes' in column ? takenCodes(column, positions) : takenValues(column, positions)
  return taken
}

/** Bytes held by a taken column so far; undefined for any other column. */
export function heldBytes(column: Column): number | undefined {
  return held.get(column)?.()
}

function takenCodes(column: Extract<Column, { codes: Int32Array }>, positions: Uint32Array): Column {
  let codes: Int32Array | undefined
  const taken: Column = {
    kind: column.kind,
    dictionary: column.dictionary,
    get codes() {
      return (codes ??= Int32Array.from(positions, (p) => column.codes[p]))
    }
  }
  held.set(taken, () => codes?.byteLength ?? 0)
  return taken
}

function takenValues(column: NumericColumn, positions: Uint32Array): Column {
  let values: NumericColumn['values'] | undefined
  const taken: Column = {
    kind: column.kind,
    get values() {
      return (values ??= gather(column.values, positions))
    }
  }
  held.set(taken, () => values?.byteLength ?? 0)
  return taken
}

function gather(from: NumericColumn['values'], positions: Uint32Array): NumericColumn['values'] {
  const out = new (from.constructor as Float64ArrayConstructor)(positions.length)
  for (let i = 0; i < positions.length; i++) out[i] = from[positions[i]]
  return out
}
