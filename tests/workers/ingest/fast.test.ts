import { describe, expect, it } from 'vitest'
import { columnOf, open } from './open.ts'

/** The same cells read fast and, with one more cell that fits but needs the wider reading, slowly. */
async function bothWays(cells: string[], odd: string) {
  const fast = await open(`x,y\n${cells.map((cell) => `${cell},1`).join('\n')}\n`, { header: true })
  const slow = await open(`x,y\n${[...cells, odd].map((cell) => `"${cell}",1`).join('\n')}\n`, { header: true })
  return { fast, slow: slow.cells.slice(0, -1), fastCells: fast.cells, slowTable: slow }
}

describe('the fast reading of a column agrees with the wider one on', () => {
  it.each([
    ['dates', ['2024-02-29', '', '1999-12-31', 'NA', '0001-01-01', '9999-12-31'], '1 Mar 2024'],
    ['dates with slashes', ['2024/02/29', '1970/01/01'], '2024/3/5'],
    ['moments', ['2024-02-29 23:59:59', '2024-02-29T00:00', '1969-12-31 12:30', '2024-01-01'], '2024-03-05T10:00:00Z'],
    ['whole numbers', ['1', '-5', '', '0', '123456789012345', 'n/a', '-0'], '1,000'],
    ['numbers', ['1.5', '-0.25', '.5', '1e3', '2.5E-7', '0.1', '12345.6789'], '1,000']
  ])('%s', async (_what, cells, odd) => {
    const { fastCells, slow, fast, slowTable } = await bothWays(cells, odd)
    expect(fastCells.map((row) => row[0])).toEqual(slow.map((row) => row[0]))
    expect(columnOf(fast, 'x').kind).toBe(columnOf(slowTable, 'x').kind)
    expect(columnOf(fast, 'x').evidence.notation).toBe(columnOf(slowTable, 'x').evidence.notation)
  })

  it.each([
    ['2024-02-30', 'category'],
    ['2024-13-01', 'category'],
    ['2024-1-5', 'date'],
    ['2024-01-05 24:00', 'datetime'],
    ['2024-01-05 23:59:60', 'datetime'],
    ['2024-01/05', 'category'],
    ['0000-01-01', 'category']
  ])('leaves %s to it', async (cell, kind) => {
    expect(columnOf(await open(`x,y\n${cell},1\n${cell},2\n`, { header: true }), 'x').kind).toBe(kind)
  })
})

describe('distinct texts', () => {
  it('are cut rightly out of pages of any characters', async () => {
    const pool = ['a', 'é', '中文', '😀', '\ufeff', '𝒳y', 'plain', '']
    const cell = (i: number) => `${pool[i % 8]}${pool[(i * 3) % 8]}${'x'.repeat(i % 40)}${pool[(i * 5) % 7]}${i % 9001}`
    const cells = Array.from({ length: 30_000 }, (_, i) => cell(i))
    const table = await open(`t,n\n${cells.map((one) => `${one},1`).join('\n')}\n`, { columns: { t: 'text' } })
    expect(table.cells.map((row) => row[0])).toEqual(cells)
  })
})
