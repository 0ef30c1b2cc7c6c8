import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { csv } from '@core/export/csv.ts'
import type { Column } from '@core/table/types.ts'
import { corpus, describeCorpus } from '../../corpus/corpus.ts'
import { open } from '../../workers/ingest/open.ts'

const write = (columns: Map<string, Column>, rows: number, options = {}) => [...csv(columns, rows, options)].join('')
const strings = (kind: 'text' | 'category' | 'id', texts: (string | null)[]): Column => {
  const dictionary = [...new Set(texts.filter((text) => text !== null))]
  return { kind, dictionary, codes: Int32Array.from(texts, (text) => (text === null ? -1 : dictionary.indexOf(text))) }
}

describe('csv', () => {
  it('quotes where it must, writes numbers in full, dates by ISO 8601 and missing as nothing', () => {
    const columns = new Map<string, Column>([
      ['a,b', { kind: 'number', values: Float64Array.of(0.1 + 0.2, NaN, -1e-300) }],
      ['day', { kind: 'date', values: Float64Array.of(0, NaN, 86_400_000) }],
      ['at', { kind: 'datetime', values: Float64Array.of(1500, NaN, 0) }],
      ['ok', { kind: 'boolean', values: Float64Array.of(1, NaN, 0) }],
      ['text', strings('text', ['say "x"', null, 'two\nlines'])]
    ])
    expect(write(columns, 3)).toBe(
      '"a,b",day,at,ok,text\r\n0.30000000000000004,1970-01-01,1970-01-01T00:00:01.500,true,"say ""x"""\r\n,,,,\r\n' +
        '-1e-300,1970-01-02,1970-01-01T00:00:00,false,"two\nlines"\r\n'
    )
  })

  it('guards texts that a spreadsheet would run, but no number', () => {
    const texts = ['=1+1', '+x', '-y', '@z', '\tq', '\rr', 'a=b']
    const columns = new Map<string, Column>([
      ['t', strings('text', texts)],
      ['n', { kind: 'number', values: Float64Array.from(texts, (_, i) => -i) }]
    ])
    const lines = write(columns, 7).split('\r\n')
    expect(lines.slice(1, 5)).toEqual(["'=1+1,-0", "'+x,-1", "'-y,-2", "'@z,-3"])
    expect(lines[7]).toBe('a=b,-6')
    expect(write(columns, 1, { guardFormulas: false })).toContain('\r\n=1+1,')
  })

  it('takes rows in an order, in chunks', () => {
    const columns = new Map<string, Column>([['x', { kind: 'integer', values: Float64Array.of(1, 2, 3) }]])
    expect([...csv(columns, [2, 0], { rowsPerChunk: 1 })]).toEqual(['x\r\n', '3\r\n', '1\r\n'])
  })

  it('is read back as the same table', async () => {
    let seed = 7
    const rng = () => (seed = (seed * 16807) % 2147483647) / 2147483647
    const parts = ['a', '"', ',', '\n', '\r\n', ' ', 'é', '中', '😀', "'", '1', ';', '\t']
    for (let i = 0; i < 60; i++) {
      const rows = 1 + Math.floor(rng() * 40)
      const some = <T>(make: () => T) => Array.from({ length: rows }, () => (rng() < 0.1 ? null : make()))
      const numbers = (make: () => number) => Float64Array.from(some(make), (x) => x ?? NaN)
      const word = () =>
        'w' + Array.from({ length: Math.floor(rng() * 5) }, () => parts[Math.floor(rng() * parts.length)]).join('')
      const columns = new Map<string, Column>([
        ['real', { kind: 'number', values: numbers(() => (rng() - 0.5) * 10 ** Math.floor(rng() * 40 - 20)) }],
        ['whole', { kind: 'integer', values: numbers(() => Math.floor(rng() * 1e6) - 5e5) }],
        ['flag', { kind: 'boolean', values: numbers(() => +(rng() < 0.5)) }],
        ['day', { kind: 'date', values: numbers(() => Math.floor(rng() * 30_000) * 86_400_000) }],
        ['at', { kind: 'datetime', values: numbers(() => Math.floor(rng() * 2e12)) }],
        ['__proto__', strings('text', some(word))],
        ['level, "two"', strings('category', some(word))]
      ])
      const kinds = Object.fromEntries(Array.from(columns, ([name, column]) => [name, column.kind]))
      const own = Object.defineProperty(kinds, '__proto__', {
        value: 'text',
        enumerable: true,
        configurable: true,
        writable: true
      })
      const back = await open(write(columns, rows), { header: true, delimiter: ',', columns: own })
      expect([...back.columns]).toEqual([...columns])
    }
  })
})

describeCorpus('csv', () => {
  it('guards the payloads of formula injection', () => {
    const payloads = JSON.parse(
      readFileSync(corpus('conformance', 'formula-injection', 'payloads.json')!, 'utf8')
    ) as string[]
    const lines = write(new Map([['x', strings('text', payloads)]]), payloads.length)
      .split('\r\n')
      .slice(1, -1)
    for (const line of lines) expect(line).toMatch(/^"?'/)
  })
})
