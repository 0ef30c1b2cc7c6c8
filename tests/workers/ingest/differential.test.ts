import Papa from 'papaparse'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { ReadOptions } from '@core/table/open-options.ts'
import { Fields } from '../../../workers/ingest/delimited/scan-record.ts'
import { scanRecord } from '../../../workers/ingest/delimited/scan-record.ts'
import { fieldText } from '../../../workers/ingest/delimited/sniff-dialect.ts'
import { corpus, describeCorpus } from '../../corpus/corpus.ts'
import { inPieces, open } from './open.ts'

/** A small seeded generator (mulberry32). */
function random(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const pieces = [
  'a',
  'bc',
  ' ',
  '"',
  '\n',
  '\r\n',
  '\r',
  ',',
  ';',
  '\t',
  '|',
  'é',
  '中文',
  '😀',
  '0',
  '12.5',
  "'",
  '\\',
  '=1+1',
  'x y'
]
const delimiters = [',', ';', '\t', '|']

function generate(rng: () => number) {
  const delimiter = delimiters[Math.floor(rng() * 4)]
  const end = ['\n', '\r\n', '\r'][Math.floor(rng() * 3)]
  const width = 2 + Math.floor(rng() * 5)
  const cell = () => {
    let text = 'w'
    for (let n = Math.floor(rng() * 4); n > 0; n--) text += pieces[Math.floor(rng() * pieces.length)]
    return rng() < 0.15 ? '' : text
  }
  const quote = (text: string) =>
    rng() < 0.2 || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
  const rows = Array.from({ length: 1 + Math.floor(rng() * 12) }, () => Array.from({ length: width }, cell))
  const all = [Array.from({ length: width }, (_, i) => `h${i}`), ...rows]
  const text = all.map((row) => row.map(quote).join(delimiter)).join(end) + (rng() < 0.5 ? end : '')
  return { text, delimiter, end, rows }
}

it('open reads 600 generated files, cut anywhere, as Papa Parse does', async () => {
  const rng = random(20)
  for (let i = 0; i < 600; i++) {
    const { text, delimiter, end, rows } = generate(rng)
    const columns = Object.fromEntries(rows[0].map((_, c) => [`h${c}`, 'text' as const]))
    const options: ReadOptions = { header: true, delimiter, quote: '"', columns }
    const file = inPieces(new TextEncoder().encode(text), () => 1 + Math.floor(rng() * 64))
    const { cells, summary } = await open(file, options)
    const papa = Papa.parse<string[]>(text, { delimiter, newline: end as '\n' }).data.slice(1)
    const told = papa.filter((row) => row.length > 1)
    expect(
      cells.map((row) => row.map((one) => one ?? '')),
      JSON.stringify(text)
    ).toEqual(told)
    expect(told).toEqual(rows)
    const odd = summary.warnings.map((one) => one.code)
    expect(odd.filter((code) => /rows|quote|guess|ends/.test(code) && code !== 'duplicate-rows')).toEqual([])
  }
})

interface Case {
  description: string
  input: string
  config?: {
    delimiter?: string
    quoteChar?: string
    newline?: string
    header?: boolean
    comments?: unknown
    escapeChar?: string
  }
  expected: { data: unknown[]; errors: unknown[] }
}

describeCorpus('scanRecord', () => {
  it('agrees with the cases of Papa Parse’s own tests that it reads without error', () => {
    const cases = JSON.parse(readFileSync(corpus('conformance', 'papaparse', 'cases.json')!, 'utf8')) as Case[]
    const plain = cases.filter(
      ({ input, config = {}, expected, description }) =>
        !description.includes('guessed') &&
        typeof input === 'string' &&
        Object.keys(config).every((key) => ['delimiter', 'quoteChar', 'newline'].includes(key)) &&
        (config.delimiter ?? ',').length === 1 &&
        (config.quoteChar ?? '"')?.length === 1 &&
        config.newline === undefined &&
        !expected.errors.length &&
        expected.data.every((row) => Array.isArray(row) && row.every((one) => typeof one === 'string'))
    )
    const differ = plain.filter(({ input, config, expected }) => {
      const rows = scanAll(input, config?.delimiter ?? ',', config?.quoteChar ?? '"')
      return JSON.stringify(rows.filter(notBlank)) !== JSON.stringify((expected.data as string[][]).filter(notBlank))
    })
    expect(plain.length).toBeGreaterThan(12)
    expect(differ.map((one) => one.description)).toEqual([])
  })
})

const notBlank = (row: string[]) => row.length > 1 || row[0] !== ''

function scanAll(text: string, delimiter: string, quote: string): string[][] {
  const bytes = new TextEncoder().encode(text)
  const fields = new Fields()
  const dialect = { delimiter: delimiter.charCodeAt(0), quote: quote.charCodeAt(0) }
  const rows: string[][] = []
  for (let at = 0; at < bytes.length;) {
    at = scanRecord(bytes, at, bytes.length, true, dialect, fields)
    if (at < 0) break
    rows.push(Array.from({ length: fields.count }, (_, i) => fieldText(bytes, fields, i, dialect.quote)))
  }
  return rows
}
