import { rowsOf } from './choices.ts'
import { dateOf } from './dates.ts'
import type { Vector } from './types.ts'
import { constantNumber } from './vectors.ts'
import { wrongKinds } from './wrong-kinds.ts'

type Numbers = Exclude<Vector, { type: 'text' }>
type Arithmetic = '+' | '-' | '*' | '/' | '%' | '^'
type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

const dayMs = 86_400_000

const arithmetics: Record<Arithmetic, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  // The sign of the divisor, so that clocks and weekdays wrap.
  '%': (a, b) => a - b * Math.floor(a / b),
  // NaN ** 0 is 1, and missing is to stay missing.
  '^': (a, b) => (Number.isNaN(a) ? NaN : a ** b)
}

/** Numbers by an operator; of dates, date − date is days, date ± number a date so many days away. */
export function arithmetic(operator: Arithmetic, left: Vector, right: Vector, at: number): Vector {
  if (left.type === 'text' || right.type === 'text') return wrongKinds(operator, at, 'number', 'text')
  const apply = arithmetics[operator]
  const dates = Number(left.type === 'date') + Number(right.type === 'date')
  if (!dates) return combine('number', left, right, apply)
  if (dates === 2 && operator === '-') return combine('number', left, right, (a, b) => (a - b) / dayMs)
  if (dates === 1 && operator === '+')
    return combine('date', left, right, left.type === 'date' ? (a, b) => a + b * dayMs : (a, b) => a * dayMs + b)
  if (dates === 1 && operator === '-' && left.type === 'date')
    return combine('date', left, right, (a, b) => a - b * dayMs)
  return wrongKinds(operator, at, 'number', 'date')
}

function combine(
  type: Numbers['type'],
  left: Numbers,
  right: Numbers,
  apply: (a: number, b: number) => number
): Vector {
  const { n, constant } = rowsOf(left, right)
  const values = new Float64Array(n)
  const [a, b] = [left.values, right.values]
  const [stepA, stepB] = [left.constant ? 0 : 1, right.constant ? 0 : 1]
  for (let i = 0; i < n; i++) {
    const value = apply(a[i * stepA], b[i * stepB])
    values[i] = Number.isFinite(value) ? value : NaN
  }
  return { type, values, constant }
}

/** The negative of numbers. */
export function negate(value: Vector, at: number): Vector {
  if (value.type === 'text' || value.type === 'date') return wrongKinds('-', at, 'number', value.type)
  return { type: 'number', values: value.values.map((x) => -x), constant: value.constant }
}

/** True for false, false for true, missing for missing. */
export function not(value: Vector, at: number): Vector {
  const { values, constant } = truth('not', value, at)
  return { type: 'boolean', values: values.map((x) => 1 - x), constant }
}

/** Three-valued: false and missing is false, true or missing is true. */
export function logical(operator: 'and' | 'or', left: Vector, right: Vector, at: number): Vector {
  const decides = operator === 'and' ? 0 : 1
  const [a, b] = [truth(operator, left, at), truth(operator, right, at)]
  const { n, constant } = rowsOf(a, b)
  const values = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const x = a.values[a.constant ? 0 : i]
    const y = b.values[b.constant ? 0 : i]
    // The sum is NaN where either is missing and neither decides.
    values[i] = x === decides || y === decides ? decides : x + y - (1 - decides)
  }
  return { type: 'boolean', values, constant }
}

function truth(operator: string, value: Vector, at: number): Numbers {
  if (value.type === 'boolean' || value.type === 'missing') return value
  return wrongKinds(operator, at, 'boolean', value.type)
}

const comparisons: Record<Comparison, (a: number, b: number) => boolean> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b
}

/** Numbers, dates, booleans or texts compared; a date is compared with a text that reads as one. Texts are in order of their code units. */
export function compare(operator: Comparison, left: Vector, right: Vector, at: number): Vector {
  const [a, b] = [asDate(left, right), asDate(right, left)]
  if (a.type === 'missing' || b.type === 'missing') return constantNumber('boolean', NaN)
  if (a.type === 'text' && b.type === 'text') return compareTexts(operator, a, b)
  const number = (vector: Vector) => vector.type === 'number' || vector.type === 'boolean'
  if (a.type === 'text' || b.type === 'text' || (a.type !== b.type && !(number(a) && number(b))))
    return wrongKinds(operator, at, a.type, b.type)
  const test = comparisons[operator]
  return combine('boolean', a, b, (x, y) => (Number.isNaN(x) || Number.isNaN(y) ? NaN : Number(test(x, y))))
}

/** A constant text beside a date, read as a date where it is one. */
function asDate(value: Vector, beside: Vector): Vector {
  if (value.type !== 'text' || !value.constant || beside.type !== 'date') return value
  const ms = dateOf(value.dictionary[value.codes[0]])
  return ms === null ? value : constantNumber('date', ms)
}

type Text = Extract<Vector, { type: 'text' }>

function compareTexts(operator: Comparison, a: Text, b: Text): Vector {
  const { n, constant } = rowsOf(a, b)
  const values = new Float64Array(n)
  const test = comparisons[operator]
  const known = new Map<number, number>()
  for (let i = 0; i < n; i++) {
    const x = a.codes[a.constant ? 0 : i]
    const y = b.codes[b.constant ? 0 : i]
    if (x < 0 || y < 0) {
      values[i] = NaN
      continue
    }
    // Each pair of levels is compared once.
    const pair = x * b.dictionary.length + y
    let answer = known.get(pair)
    if (answer === undefined) {
      const [s, t] = [a.dictionary[x], b.dictionary[y]]
      known.set(pair, (answer = Number(test(s < t ? -1 : s > t ? 1 : 0, 0))))
    }
    values[i] = answer
  }
  return { type: 'boolean', values, constant }
}

/** Whether a value equals one of a list; missing where the value is. */
export function isIn(value: Vector, list: Vector[], at: number): Vector {
  const each = list.map((one) => compare('=', value, one, at))
  return each.reduce((all, one) => logical('or', all, one, at), constantNumber('boolean', 0))
}
