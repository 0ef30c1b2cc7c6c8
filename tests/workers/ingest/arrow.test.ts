import { tableFromIPC } from 'apache-arrow'
import { describe, expect, it } from 'vitest'
import type { Column } from '@core/table/types.ts'
import { hash } from '@core/hash.ts'
import { previewCells } from '@core/table/preview-cells.ts'
import { decodeBatches } from '../../../workers/ingest/arrow/decode-batches.ts'
import { encodeBatches } from '../../../workers/ingest/arrow/encode-batches.ts'
import { hashBatches } from '../../../workers/ingest/arrow/hash-batches.ts'

const table = (): Map<string, Column> =>
  new Map<string, Column>([
    ['__proto__', { kind: 'integer', values: Float64Array.of(1, NaN, -3, 2 ** 53, 0) }],
    ['x', { kind: 'number', values: Float64Array.of(0.1, 1e300, NaN, -0, 5e-324) }],
    ['yes', { kind: 'boolean', values: Float64Array.of(1, 0, NaN, 1, 1) }],
    ['day', { kind: 'date', values: Float64Array.of(0, -86_400_000, NaN, 1.7e12, 8.64e15) }],
    ['at', { kind: 'datetime', values: Float64Array.of(1, -1, NaN, 1_700_000_000_123, 0) }],
    ['level', { kind: 'category', codes: Int32Array.of(0, 1, -1, 2, 0), dictionary: ['a', '\ufeffb', '中文'] }],
    ['words', { kind: 'text', codes: Int32Array.of(0, -1, 1, 2, 1), dictionary: ['', 'é😀', '\ufeffx\n"'] }],
    ['id', { kind: 'id', codes: Int32Array.of(0, 1, 2, 3, 4), dictionary: ['007', '08', '9', 'x', 'y'] }]
  ])

describe('encodeBatches', () => {
  it.each([1, 2, 3, 5, 100])('is undone by decodeBatches at %i rows a batch', async (perBatch) => {
    const columns = table()
    const blobs = encodeBatches(columns, 5, perBatch, new Map([['x', '€']]))
    expect(blobs).toHaveLength(Math.ceil(5 / perBatch))
    const back = await decodeBatches(blobs)
    expect(back.rows).toBe(5)
    expect([...back.columns]).toEqual([...columns])
    expect(Object.is((back.columns.get('x') as { values: Float64Array }).values[3], -0)).toBe(true)
    expect([...back.units]).toEqual([['x', '€']])
  })

  it('gives batches that plain tableFromIPC reads alone, with the cells of the preview', async () => {
    const columns = table()
    columns.set('level', { kind: 'category', codes: Int32Array.of(0, 1, -1, 2, 0), dictionary: ['a', 'b', '中文'] })
    columns.set('words', { kind: 'text', codes: Int32Array.of(0, -1, 1, 2, 1), dictionary: ['', 'é😀', 'x\n"'] })
    const blobs = encodeBatches(columns, 5, 2)
    for (const [i, blob] of blobs.entries()) {
      const read = tableFromIPC(new Uint8Array(await blob.arrayBuffer()))
      const rows = Array.from({ length: read.numRows }, (_, j) => 2 * i + j)
      const cells = previewCells(columns, rows)
      expect(read.schema.fields.map((field) => field.name)).toEqual([...columns.keys()])
      read.schema.fields.forEach((field, c) => {
        const vector = read.getChildAt(c)!
        expect(rows.map((_, j) => vector.get(j) as unknown)).toEqual(cells[field.name])
      })
    }
  })

  it('keeps a table without rows, and one without columns', async () => {
    const none = new Map<string, Column>([['x', { kind: 'category', codes: new Int32Array(0), dictionary: [] }]])
    expect(await decodeBatches(encodeBatches(none, 0))).toEqual({ rows: 0, columns: none, units: new Map() })
    expect((await decodeBatches(encodeBatches(new Map(), 3))).rows).toBe(3)
  })

  it('cuts a wide table at about 16 MB', () => {
    const columns = new Map<string, Column>()
    for (let i = 0; i < 16; i++) columns.set(`c${i}`, { kind: 'number', values: new Float64Array(300_000) })
    const blobs = encodeBatches(columns, 300_000)
    expect(blobs).toHaveLength(3)
    expect(blobs[0].size).toBeGreaterThan(14e6)
    expect(blobs[0].size).toBeLessThan(17e6)
  })
})

describe('hashBatches', () => {
  it('depends on content alone', async () => {
    const one = await hashBatches(encodeBatches(table(), 5))
    expect(one).toMatch(/^[0-9a-f]{32}$/)
    expect(await hashBatches(encodeBatches(table(), 5))).toBe(one)
    const other = table()
    other.set('x', { kind: 'number', values: Float64Array.of(0.1, 1e300, NaN, 0, 5e-324) })
    expect(await hashBatches(encodeBatches(other, 5))).not.toBe(one)
  })

  it('is the same with and without the crypto of the browser', async () => {
    const blobs = encodeBatches(table(), 5, 2)
    const bytes = await Promise.all(blobs.map(async (blob) => new Uint8Array(await blob.arrayBuffer())))
    expect(await hashBatches(blobs)).toBe(hash(bytes.map((one) => hash(one)).join('\n')))
  })
})
