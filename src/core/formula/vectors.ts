import type { Column } from '../table/types.ts'
import type { FormulaType, Vector } from './types.ts'

/** A column as a formula sees it. */
export function vectorOf(column: Column): Vector {
  if ('codes' in column) return { type: 'text', codes: column.codes, dictionary: column.dictionary, constant: false }
  const values = column.values instanceof Float64Array ? column.values : Float64Array.from(column.values)
  const type =
    column.kind === 'boolean' ? 'boolean' : column.kind === 'date' || column.kind === 'datetime' ? 'date' : 'number'
  return { type, values, constant: false }
}

export function constantNumber(type: Exclude<FormulaType, 'text'>, value: number): Vector {
  return { type, values: Float64Array.of(value), constant: true }
}

export function constantText(text: string): Vector {
  return { type: 'text', codes: Int32Array.of(0), dictionary: [text], constant: true }
}

const dayMs = 86_400_000

/** What a formula gave, as a column of n rows. Its kind follows its values: whole numbers, dates without a time, few texts. */
export function columnOf(vector: Vector, n: number): Column {
  if (vector.type === 'text') {
    const codes = vector.constant ? new Int32Array(n).fill(vector.codes[0]) : vector.codes
    const few = vector.dictionary.length <= Math.max(20, Math.min(1000, n / 2))
    return { kind: few ? 'category' : 'text', codes, dictionary: vector.dictionary }
  }
  const values = vector.constant ? new Float64Array(n).fill(vector.values[0]) : vector.values
  if (vector.type === 'boolean') return { kind: 'boolean', values }
  if (vector.type === 'date') return { kind: every(values, (x) => x % dayMs === 0) ? 'date' : 'datetime', values }
  return { kind: every(values, Number.isInteger) ? 'integer' : 'number', values }
}

function every(values: Float64Array, test: (value: number) => boolean): boolean {
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]) && !test(values[i])) return false
  return true
}

/** Texts collected into a dictionary without duplicates, in order of first appearance; null is missing. */
export class TextBuilder {
  readonly codes: Int32Array
  readonly dictionary: string[] = []
  readonly #known = new Map<string, number>()

  constructor(n: number) {
    this.codes = new Int32Array(n)
  }

  set(row: number, text: string | null): void {
    this.codes[row] = text === null ? -1 : this.code(text)
  }

  code(text: string): number {
    let code = this.#known.get(text)
    if (code === undefined) {
      this.#known.set(text, (code = this.dictionary.length))
      this.dictionary.push(text)
    }
    return code
  }
}
