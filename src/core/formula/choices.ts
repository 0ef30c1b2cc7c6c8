import { dateText } from './dates.ts'
import type { Vector } from './types.ts'
import { TextBuilder } from './vectors.ts'
import { wrongKinds } from './wrong-kinds.ts'

type Text = Extract<Vector, { type: 'text' }>
type Numbers = Exclude<Vector, Text>

const length = (vector: Vector) => (vector.type === 'text' ? vector.codes.length : vector.values.length)

/** Rows that vectors have together: those of one that varies; 1 where all are constant. */
export function rowsOf(...vectors: Vector[]): { n: number; constant: boolean } {
  const varying = vectors.find((one) => !one.constant)
  return varying ? { n: length(varying), constant: false } : { n: 1, constant: true }
}

/** `if(condition, then, else)`: missing where the condition is. */
export function when(condition: Vector, then: Vector, otherwise: Vector, at: number): Vector {
  const mask = condition as Numbers
  const extent = rowsOf(condition, then, otherwise)
  return pick([then, otherwise], extent, 'if', at, (row) => {
    const holds = mask.values[mask.constant ? 0 : row]
    return Number.isNaN(holds) ? -1 : holds ? 0 : 1
  })
}

/** The first value that is there. */
export function coalesce(values: Vector[], at: number): Vector {
  return pick(values, rowsOf(...values), 'coalesce', at, (row) => values.findIndex((one) => !missingAt(one, row)))
}

export function isMissing(value: Vector): Vector {
  const { n, constant } = rowsOf(value)
  return { type: 'boolean', values: Float64Array.from({ length: n }, (_, i) => Number(missingAt(value, i))), constant }
}

/** Any value as text: a number's digits, a date's day (and time), true or false. */
export function textOf(value: Vector): Vector {
  if (value.type === 'text') return value
  const texts = new TextBuilder(value.values.length)
  const show = value.type === 'date' ? dateText : value.type === 'boolean' ? (x: number) => String(x === 1) : String
  for (const [row, x] of value.values.entries()) texts.set(row, Number.isNaN(x) ? null : show(x))
  return { type: 'text', codes: texts.codes, dictionary: texts.dictionary, constant: value.constant }
}

function missingAt(vector: Vector, row: number): boolean {
  const at = vector.constant ? 0 : row
  return vector.type === 'text' ? vector.codes[at] < 0 : Number.isNaN(vector.values[at])
}

/** One of several vectors row by row; they must be of one kind. −1 picks missing. */
function pick(
  from: Vector[],
  { n, constant }: { n: number; constant: boolean },
  name: string,
  at: number,
  which: (row: number) => number
): Vector {
  const kinds = from.filter((one) => one.type !== 'missing')
  const type = kinds[0]?.type ?? 'missing'
  const odd = kinds.find((one) => one.type !== type)
  if (odd) wrongKinds(name, at, type, odd.type)
  if (type === 'text') return pickText(from, n, constant, which)
  const values = new Float64Array(n)
  for (let row = 0; row < n; row++) {
    const chosen = from[which(row)] as Numbers | undefined
    values[row] = chosen ? chosen.values[chosen.constant ? 0 : row] : NaN
  }
  return { type, values, constant }
}

function pickText(from: Vector[], n: number, constant: boolean, which: (row: number) => number): Vector {
  const texts = new TextBuilder(n)
  for (let row = 0; row < n; row++) {
    const chosen = from[which(row)]
    const code = chosen?.type === 'text' ? chosen.codes[chosen.constant ? 0 : row] : -1
    texts.set(row, code < 0 ? null : (chosen as Text).dictionary[code])
  }
  return { type: 'text', codes: texts.codes, dictionary: texts.dictionary, constant }
}
