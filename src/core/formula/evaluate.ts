import { Refusal } from '../outcome.ts'
import type { Column } from '../table/types.ts'
import { callRows } from './call-rows.ts'
import { coalesce, isMissing, textOf, when } from './choices.ts'
import { formulaFunction, formulaFunctions, type ArgumentType, type FormulaFunction } from './functions.ts'
import { nearest } from './nearest.ts'
import { arithmetic, compare, isIn, logical, negate, not } from './operators.ts'
import type { Node, Vector } from './types.ts'
import { constantNumber, constantText, vectorOf } from './vectors.ts'
import { wrongKinds } from './wrong-kinds.ts'

/** What a formula reads: a column by its name, all names (for a hint), and the number of rows. */
export interface FormulaColumns {
  n: number
  column(name: string): Column | undefined
  names(): Iterable<string>
}

/**
 * The values of a formula, column at a time.
 *
 * Missing goes through: what is computed from a missing value is missing, but for `and` and `or` (three-valued: false and missing is false),
 * `if`, `coalesce` and `is_missing`. A number that is not finite (a division by 0, the logarithm of 0) is missing.
 * Fails `formula-unknown` (with the nearest name) and `formula-kinds`.
 */
export function evaluate(node: Node, columns: FormulaColumns): Vector {
  const inner = (one: Node) => evaluate(one, columns)
  switch (node.type) {
    case 'number':
      return constantNumber('number', node.value)
    case 'text':
      return constantText(node.value)
    case 'boolean':
      return constantNumber('boolean', node.value ? 1 : 0)
    case 'missing':
      return constantNumber('missing', NaN)
    case 'column':
      return column(node.name, node.at, columns)
    case 'unary':
      return node.operator === '-' ? negate(inner(node.operand), node.at) : not(inner(node.operand), node.at)
    case 'binary':
      return binary(node, inner)
    case 'in':
      return isIn(inner(node.value), node.list.map(inner), node.at)
    case 'call':
      return call(node, node.args.map(inner))
  }
}

function column(name: string, at: number, columns: FormulaColumns): Vector {
  const found = columns.column(name)
  if (found) return vectorOf(found)
  throw new Refusal('formula-unknown', {
    what: 'column',
    name,
    position: at,
    nearest: nearest(name, [...columns.names()])
  })
}

function binary(node: Extract<Node, { type: 'binary' }>, inner: (node: Node) => Vector): Vector {
  const [left, right] = [inner(node.left), inner(node.right)]
  switch (node.operator) {
    case 'and':
    case 'or':
      return logical(node.operator, left, right, node.at)
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '^':
      return arithmetic(node.operator, left, right, node.at)
    default:
      return compare(node.operator, left, right, node.at)
  }
}

function call({ name, at }: Extract<Node, { type: 'call' }>, args: Vector[]): Vector {
  const fn = formulaFunction(name)
  if (!fn) {
    const known = formulaFunctions.map((one) => one.name)
    throw new Refusal('formula-unknown', { what: 'function', name, position: at, nearest: nearest(name, known) })
  }
  checkArguments(fn, args, at)
  if (fn.name === 'if') return when(args[0], args[1], args[2], at)
  if (fn.name === 'coalesce') return coalesce(args, at)
  if (fn.name === 'is_missing') return isMissing(args[0])
  if (fn.name === 'text') return textOf(args[0])
  return callRows(fn, args)
}

function checkArguments(fn: FormulaFunction, args: Vector[], at: number): void {
  const least = fn.optional ?? fn.args.length
  const most = fn.several ? Infinity : fn.args.length
  if (args.length < least || args.length > most) {
    const expected = fn.several ? `${least}…` : least === most ? `${least}` : `${least}–${most}`
    throw new Refusal('formula-kinds', { what: 'count', name: fn.name, position: at, expected, found: args.length })
  }
  for (const [index, arg] of args.entries()) {
    const [, wanted] = fn.args[Math.min(index, fn.args.length - 1)]
    if (!fits(arg, wanted)) wrongKinds(fn.name, at, wanted, arg.type)
  }
}

function fits({ type }: Vector, wanted: ArgumentType): boolean {
  return wanted === 'any' || type === wanted || type === 'missing' || (wanted === 'number' && type === 'boolean')
}
