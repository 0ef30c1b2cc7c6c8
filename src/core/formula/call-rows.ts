import type { FormulaFunction } from './functions.ts'
import type { Vector } from './types.ts'
import { TextBuilder } from './vectors.ts'

type Value = number | string | null

/** A function over its arguments, row by row; over the dictionary alone where one text varies and the rest is constant. */
export function callRows(fn: FormulaFunction, args: Vector[]): Vector {
  const varying = args.filter((arg) => !arg.constant)
  const n = varying.length ? length(varying[0]) : 1
  const [only] = varying
  if (varying.length === 1 && only.type === 'text') return overDictionary(fn, args, only)
  const constant = !varying.length
  return collect(fn, n, constant, (row) => apply(fn, args, row))
}

const length = (vector: Vector) => (vector.type === 'text' ? vector.codes.length : vector.values.length)

function apply(fn: FormulaFunction, args: Vector[], row: number): Value {
  const values: (number | string)[] = []
  for (const arg of args) {
    const at = arg.constant ? 0 : row
    if (arg.type === 'text') {
      if (arg.codes[at] < 0) return null
      values.push(arg.dictionary[arg.codes[at]])
    } else {
      if (Number.isNaN(arg.values[at])) return null
      values.push(arg.values[at])
    }
  }
  const answer = (fn.row as (...args: (number | string)[]) => Value | boolean)(...values)
  return typeof answer === 'boolean' ? Number(answer) : answer
}

function collect(fn: FormulaFunction, n: number, constant: boolean, row: (row: number) => Value): Vector {
  if (fn.gives === 'text') {
    const texts = new TextBuilder(n)
    for (let i = 0; i < n; i++) texts.set(i, row(i) as string | null)
    return { type: 'text', codes: texts.codes, dictionary: texts.dictionary, constant }
  }
  const values = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const value = row(i)
    values[i] = typeof value === 'number' && Number.isFinite(value) ? value : NaN
  }
  return { type: fn.gives as 'number', values, constant }
}

function overDictionary(fn: FormulaFunction, args: Vector[], only: Extract<Vector, { type: 'text' }>): Vector {
  const each = Int32Array.from(only.dictionary, (_, code) => code)
  const levels = args.map((arg) => (arg === only ? { ...only, codes: each } : arg))
  const answers = collect(fn, only.dictionary.length, false, (row) => apply(fn, levels, row))
  const { codes } = only
  if (answers.type === 'text') {
    const spread = Int32Array.from(codes, (code) => (code < 0 ? -1 : answers.codes[code]))
    return { type: 'text', codes: spread, dictionary: answers.dictionary, constant: false }
  }
  const values = Float64Array.from(codes, (code) => (code < 0 ? NaN : answers.values[code]))
  return { type: answers.type, values, constant: false }
}
