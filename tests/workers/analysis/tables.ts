import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { hash } from '@core/hash.ts'
import type { Recipe, Step } from '@core/recipe/types.ts'
import type { Column, Kind, TableData } from '@core/table/types.ts'

type Cell = number | string | boolean | null

const numeric = new Set<Kind>(['integer', 'number', 'boolean', 'date', 'datetime'])

/** A column from plain values: numbers and booleans, else text; a date is given as text with its kind. */
export function column(values: readonly Cell[], kind?: Kind): Column {
  const first = values.find((value) => value !== null)
  const found = kind ?? (typeof first === 'number' ? 'number' : typeof first === 'boolean' ? 'boolean' : 'category')
  if (numeric.has(found)) {
    const number = (value: Cell) =>
      value === null ? NaN : typeof value === 'string' ? Date.parse(value) : Number(value)
    return { kind: found as 'number', values: Float64Array.from(values, number) }
  }
  const dictionary = [...new Set(values.filter((value) => value !== null).map(String))]
  const places = new Map(dictionary.map((text, code) => [text, code]))
  const codes = Int32Array.from(values, (value) => (value === null ? -1 : places.get(String(value))!))
  return { kind: found as 'category', codes, dictionary }
}

/** A table in a worker's memory from plain columns. */
export function tableOf(
  columns: Record<string, readonly Cell[] | Column>,
  kinds: Record<string, Kind> = {}
): TableData {
  const map = new Map<string, Column>()
  for (const [name, values] of Object.entries(columns))
    map.set(name, Array.isArray(values) ? column(values, kinds[name]) : (values as Column))
  const [first] = map.values()
  const rows = first ? ('codes' in first ? first.codes.length : first.values.length) : 0
  const summary = {
    id: 'table',
    name: 'table.csv',
    bytes: 0,
    rows,
    columns: [...map].map(([name, { kind }]) => ({
      name,
      kind,
      missing: 0,
      examples: [],
      misfits: 0,
      evidence: { fitting: rows, of: rows }
    })),
    source: { format: 'csv', encoding: 'utf-8', header: 1, files: [] },
    warnings: [],
    hash: hash(
      JSON.stringify([...map].map(([name, one]) => [name, 'codes' in one ? [...one.codes] : [...one.values]]))
    ),
    openedAt: 0
  }
  return { summary, rows, columns: map }
}

/** A clean CSV file as a table; a column of numbers alone is one of numbers, `kinds` says otherwise. */
export function readTable(path: string, kinds: Record<string, Kind> = {}): TableData {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  const [header, ...lines] = Papa.parse<string[]>(text.trim()).data
  const columns: Record<string, Cell[]> = Object.create(null)
  for (const [index, name] of header.entries()) {
    const cells = lines.map((cells) => cells[index])
    const isNumber = !kinds[name] && cells.every((cell) => cell === '' || Number.isFinite(Number(cell)))
    columns[name] = cells.map((cell) => (cell === '' ? null : isNumber ? Number(cell) : cell))
  }
  return tableOf(columns, kinds)
}

/** A recipe of steps over the table; a step's id is its kind unless one is given. */
export function recipeOf(
  steps: (Partial<Step> & { kind: string })[],
  columns: Record<string, string | string[]> = {},
  seed = 1
): Recipe {
  return {
    format: 1,
    domain: 'data-mining',
    recipe: 'segments',
    table: 'table',
    columns,
    seed,
    steps: steps.map((step) => ({ id: step.kind, params: {}, ...step }))
  }
}
