import { describe, expect, it } from 'vitest'
import { columnOf, open } from './open.ts'

const read = async (name: string, cells: string[], options = {}) => {
  const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}",1`)
  const table = await open(`${name},other\n${quoted.join('\n')}\n`, { header: true, ...options })
  return { ...columnOf(table, name), cells: table.cells.map((row) => row[0]), warnings: table.summary.warnings }
}
const many = (make: (i: number) => string, n = 100) => Array.from({ length: n }, (_, i) => make(i))

describe('a column is', () => {
  it.each([
    ['integer', ['1', '-2', '+3']],
    ['integer', ['1,234', '12', '5']],
    ['number', ['1.5', '2', '3e2']],
    ['number', ['0.12345678901234567', '1.7976931348623157e308']],
    ['boolean', ['true', 'FALSE', 'True']],
    ['boolean', ['yes', 'no', 'NA']],
    ['boolean', ['是', '否']],
    ['boolean', ['T', 'F', 'T']],
    ['integer', ['0', '1', '0']],
    ['date', ['2024-02-29', '2023-1-5']],
    ['date', ['2024/3/5', '2024/12/31']],
    ['date', ['5.3.2024', '31.12.2024']],
    ['date', ['2024年3月5日', '2023年12月31日']],
    ['datetime', ['2024-03-05T10:20:30Z', '2024-03-05 10:20']],
    ['category', ['2024-02-30', '2023-02-29']],
    ['category', ['00501', '10001', '94105']],
    ['category', ['12:30', '13:45']],
    ['category', ['a', 'b', 'a']]
  ])('%s: %j', async (kind, cells) => {
    expect((await read('x', cells)).kind).toBe(kind)
  })

  it('by the column as a whole: codes keep their text', async () => {
    const postal = await read(
      'zip',
      many((i) => String(i * 97).padStart(5, '0'))
    )
    expect(postal.cells[1]).toBe('00097')
    expect(postal.warnings.map((one) => one.code)).toContain('leading-zeros')
    const long = await read(
      'card',
      many((i) => `62170000100000${1000 + i}`)
    )
    expect(long.cells[3]).toBe('621700001000001003')
    expect(long.warnings.map((one) => one.code)).toContain('long-digits')
  })

  it('an id where it is named so and every row differs', async () => {
    expect(
      (
        await read(
          'CustomerID',
          many((i) => String(i + 1))
        )
      ).kind
    ).toBe('id')
    expect(
      (
        await read(
          '编号',
          many((i) => String(i * 3))
        )
      ).kind
    ).toBe('id')
    expect(
      (
        await read(
          'x',
          many((i) => String(i + 1))
        )
      ).kind
    ).toBe('integer')
    expect(
      (
        await read(
          'order_id',
          many((i) => String(i >> 1))
        )
      ).kind
    ).toBe('integer')
    expect(
      (
        await read(
          'token',
          many((i) => `k${i}x`)
        )
      ).kind
    ).toBe('id')
  })

  it('an id without a name where it counts the rows, and an integer where it is anything else', async () => {
    const first = async (numbers: number[]) =>
      columnOf(await open(numbers.map((n) => `${n},word ${n % 3},0.5`).join('\n'), { header: false }), 'column_1').kind
    const upTo = Array.from({ length: 40 }, (_, i) => i)
    expect(await first(upTo)).toBe('id')
    expect(await first(upTo.map((i) => i + 1))).toBe('id')
    expect(await first(upTo.map((i) => i + 2))).toBe('integer')
    expect(await first(upTo.map((i) => i * 3))).toBe('integer')
    expect(await first([...upTo].reverse())).toBe('integer')
  })

  it.each(['y', 'x'])('an integer in a short table where it is named %s', async (name) => {
    expect((await read(name, ['1', '2', '3', '4'])).kind).toBe('integer')
  })

  it('text where it is long, category where few values come back', async () => {
    const long = await read(
      'review',
      many((i) => `the room number ${i} was clean and the people were kind to us all day`)
    )
    expect(long.kind).toBe('text')
    expect(
      (
        await read(
          'city',
          many((i) => `city ${i % 7}`)
        )
      ).kind
    ).toBe('category')
  })

  it('a number with units, thousands and a decimal comma', async () => {
    const money = await read('price', ['€ 1.234,50', '€ 2,00', '€ 10.000,00'])
    expect(money).toMatchObject({ kind: 'number', unit: '€', max: 10_000, min: 2 })
    expect(await read('share', ['12%', '3.5%', '100%'])).toMatchObject({ kind: 'number', unit: '%', max: 100 })
    expect(await read('n', ['1 234', '2\u00a0000', '12'])).toMatchObject({ kind: 'integer', max: 2000 })
    expect(await read('n', ["1'234.5", '(12)'])).toMatchObject({ kind: 'number', min: -12 })
    expect((await read('n', ['$5', '€6'])).kind).toBe('category')
    expect(await read('n', ['1,234'], { decimal: ',' })).toMatchObject({ kind: 'number', max: 1.234 })
  })

  it('a date in the order that the whole column allows; the month first, and said so, where both do', async () => {
    expect(await read('d', ['13/2/2024', '1/2/2024'])).toMatchObject({
      max: Date.UTC(2024, 1, 13),
      min: Date.UTC(2024, 1, 1)
    })
    expect(await read('d', ['2/13/2024', '1/2/2024'])).toMatchObject({ min: Date.UTC(2024, 0, 2) })
    const unsure = await read('d', ['1/2/2024', '3/4/2024'])
    expect(unsure).toMatchObject({ kind: 'date', min: Date.UTC(2024, 0, 2) })
    expect(unsure.warnings.map((one) => one.code)).toContain('ambiguous-dates')
  })

  it('read with offsets, fractions of a second and Chinese hours', async () => {
    expect((await read('t', ['2024-03-05T10:00:00.250+08:00'])).min).toBe(Date.UTC(2024, 2, 5, 2, 0, 0, 250))
    expect((await read('t', ['2024年3月5日 10:20'])).min).toBe(Date.UTC(2024, 2, 5, 10, 20))
  })

  it('of a kind that 95 % of its cells fit; the rest is missing, counted, and kept as text to be seen', async () => {
    const column = await read('x', [...many((i) => String(i)), 'about 5', 'NA', '-', '?'])
    expect(column).toMatchObject({ kind: 'integer', missing: 4, misfits: 1 })
    expect(column.firstMisfits).toEqual([{ row: 100, line: 102, text: 'about 5' }])
    const mixed = await read('x', [...many((i) => String(i), 80), ...many((i) => `w${i}`, 20)])
    expect(mixed.kind).not.toBe('integer')
    expect(mixed.cells[3]).toBe('3')
  })

  it('missing by the tokens of its kind', async () => {
    expect((await read('x', ['1', 'N/A', 'null', 'NaN', '--', 'none', '2'])).missing).toBe(5)
    expect((await read('x', ['a', '-', '?', 'none', 'NA', ''])).missing).toBe(2)
  })

  it('of the kind that was asked for', async () => {
    expect(await read('x', ['007', '8'], { columns: { x: 'integer' } })).toMatchObject({ kind: 'integer', min: 7 })
    expect(await read('x', ['1.50', '2'], { columns: { x: 'text' } })).toMatchObject({
      kind: 'text',
      cells: ['1.50', '2']
    })
    expect(await read('x', ['1', 'b', 'c'], { columns: { x: 'number' } })).toMatchObject({ misfits: 2, missing: 2 })
  })

  it('constant or without a value, and said so', async () => {
    expect((await read('x', ['5', '5', '5'])).warnings.map((one) => one.code)).toContain('constant')
    const none = await read('x', ['', 'NA', ''])
    expect(none).toMatchObject({ missing: 3 })
    expect(none.warnings.map((one) => one.code)).toContain('all-missing')
  })
})
