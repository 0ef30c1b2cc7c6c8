import { dateOf, daysBetween, monthsBetween } from './dates.ts'
import type { FormulaType } from './types.ts'

export type ArgumentType = 'number' | 'date' | 'text' | 'boolean' | 'any'
type Value = number | string

/**
 * A function of formulas, as data: its page in the help, the check of its arguments and its work on one row are read from here.
 *
 * `args` are names with what they take; the last may repeat (`several`), those from `optional` on may be left out.
 * A missing argument makes the answer missing. The meaning stands under `formula.<name>` in the messages.
 */
export interface FormulaFunction {
  name: string
  group: 'number' | 'choice' | 'date' | 'text'
  args: readonly (readonly [name: string, type: ArgumentType])[]
  optional?: number
  several?: boolean
  /** `same`: that of its arguments. */
  gives: Exclude<FormulaType, 'missing'> | 'same'
  /** One row's answer, null where it is missing; none for those that deal with missing values themselves. */
  row?: (...args: never[]) => Value | boolean | null
}

const x = [['x', 'number']] as const
const text = [['text', 'text']] as const
const date = [['date', 'date']] as const
const dates = [
  ['from', 'date'],
  ['to', 'date']
] as const
const textAndPart = [
  ['text', 'text'],
  ['part', 'text']
] as const
const textAndCount = [
  ['text', 'text'],
  ['count', 'number']
] as const

const on = (ms: number) => new Date(ms)
const rounded = (value: number, places = 0) => {
  // By way of the decimal text, since 1.005 × 100 is not 100.5.
  const shifted = Number(`${value}e${places}`)
  return Number.isNaN(shifted) ? value : Number(`${Math.round(shifted)}e${-places}`)
}
const letters = (value: string) => Array.from(value)
const number = (value: string) => {
  const plain = value.trim()
  return plain === '' || !Number.isFinite(Number(plain)) ? null : Number(plain)
}
const part = (value: string, separator: string, n: number) =>
  (separator === '' ? letters(value) : value.split(separator)).at(n > 0 ? n - 1 : n) ?? null

export const formulaFunctions: readonly FormulaFunction[] = [
  { name: 'abs', group: 'number', args: x, gives: 'number', row: Math.abs },
  { name: 'sqrt', group: 'number', args: x, gives: 'number', row: Math.sqrt },
  { name: 'log', group: 'number', args: x, gives: 'number', row: Math.log },
  { name: 'log10', group: 'number', args: x, gives: 'number', row: Math.log10 },
  { name: 'log1p', group: 'number', args: x, gives: 'number', row: Math.log1p },
  { name: 'exp', group: 'number', args: x, gives: 'number', row: Math.exp },
  { name: 'round', group: 'number', args: [...x, ['places', 'number']], optional: 1, gives: 'number', row: rounded },
  { name: 'floor', group: 'number', args: x, gives: 'number', row: Math.floor },
  { name: 'ceil', group: 'number', args: x, gives: 'number', row: Math.ceil },
  { name: 'min', group: 'number', args: x, several: true, gives: 'number', row: Math.min },
  { name: 'max', group: 'number', args: x, several: true, gives: 'number', row: Math.max },
  {
    name: 'bucket',
    group: 'number',
    args: [...x, ['width', 'number']],
    gives: 'number',
    row: (value: number, width: number) => (width > 0 ? Math.floor(value / width) * width : null)
  },

  {
    name: 'if',
    group: 'choice',
    args: [
      ['condition', 'boolean'],
      ['then', 'any'],
      ['else', 'any']
    ],
    gives: 'same'
  },
  { name: 'coalesce', group: 'choice', args: [['value', 'any']], several: true, gives: 'same' },
  { name: 'is_missing', group: 'choice', args: [['value', 'any']], gives: 'boolean' },

  { name: 'year', group: 'date', args: date, gives: 'number', row: (ms: number) => on(ms).getUTCFullYear() },
  {
    name: 'quarter',
    group: 'date',
    args: date,
    gives: 'number',
    row: (ms: number) => Math.floor(on(ms).getUTCMonth() / 3) + 1
  },
  { name: 'month', group: 'date', args: date, gives: 'number', row: (ms: number) => on(ms).getUTCMonth() + 1 },
  { name: 'day', group: 'date', args: date, gives: 'number', row: (ms: number) => on(ms).getUTCDate() },
  { name: 'weekday', group: 'date', args: date, gives: 'number', row: (ms: number) => on(ms).getUTCDay() || 7 },
  { name: 'hour', group: 'date', args: date, gives: 'number', row: (ms: number) => on(ms).getUTCHours() },
  { name: 'days', group: 'date', args: dates, gives: 'number', row: daysBetween },
  { name: 'months', group: 'date', args: dates, gives: 'number', row: monthsBetween },
  {
    name: 'years',
    group: 'date',
    args: dates,
    gives: 'number',
    row: (from: number, to: number) => Math.trunc(monthsBetween(from, to) / 12)
  },
  { name: 'date', group: 'date', args: text, gives: 'date', row: dateOf },

  { name: 'lower', group: 'text', args: text, gives: 'text', row: (value: string) => value.toLowerCase() },
  { name: 'upper', group: 'text', args: text, gives: 'text', row: (value: string) => value.toUpperCase() },
  { name: 'trim', group: 'text', args: text, gives: 'text', row: (value: string) => value.trim() },
  { name: 'length', group: 'text', args: text, gives: 'number', row: (value: string) => letters(value).length },
  {
    name: 'words',
    group: 'text',
    args: text,
    gives: 'number',
    row: (value: string) => value.split(/\s+/).filter(Boolean).length
  },
  {
    name: 'left',
    group: 'text',
    args: textAndCount,
    gives: 'text',
    row: (value: string, count: number) => letters(value).slice(0, Math.max(0, count)).join('')
  },
  {
    name: 'right',
    group: 'text',
    args: textAndCount,
    gives: 'text',
    row: (value: string, count: number) => (count > 0 ? letters(value).slice(-count).join('') : '')
  },
  {
    name: 'mid',
    group: 'text',
    args: [...text, ['start', 'number'], ['count', 'number']],
    gives: 'text',
    row: (value: string, start: number, count: number) =>
      letters(value)
        .slice(Math.max(0, start - 1), Math.max(0, start - 1 + count))
        .join('')
  },
  {
    name: 'contains',
    group: 'text',
    args: textAndPart,
    gives: 'boolean',
    row: (value: string, piece: string) => value.includes(piece)
  },
  {
    name: 'starts_with',
    group: 'text',
    args: textAndPart,
    gives: 'boolean',
    row: (value: string, piece: string) => value.startsWith(piece)
  },
  {
    name: 'ends_with',
    group: 'text',
    args: textAndPart,
    gives: 'boolean',
    row: (value: string, piece: string) => value.endsWith(piece)
  },
  {
    name: 'replace',
    group: 'text',
    args: [...text, ['part', 'text'], ['by', 'text']],
    gives: 'text',
    row: (value: string, piece: string, by: string) => (piece === '' ? value : value.split(piece).join(by))
  },
  {
    name: 'split',
    group: 'text',
    args: [...text, ['separator', 'text'], ['n', 'number']],
    gives: 'text',
    row: part
  },
  {
    name: 'concat',
    group: 'text',
    args: text,
    several: true,
    gives: 'text',
    row: (...values: string[]) => values.join('')
  },
  { name: 'number', group: 'text', args: text, gives: 'number', row: number },
  { name: 'text', group: 'text', args: [['value', 'any']], gives: 'text' }
]

/** The function of a name, if there is one. */
export function formulaFunction(name: string): FormulaFunction | undefined {
  return formulaFunctions.find((one) => one.name === name)
}
