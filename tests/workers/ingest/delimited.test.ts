import { describe, expect, it } from 'vitest'
import type { WarningCode } from '@core/table/types.ts'
import { columnOf, inPieces, open, type Opened } from './open.ts'

const names = ({ summary }: Opened) => summary.columns.map((column) => column.name)
const warning = ({ summary }: Opened, code: WarningCode) => summary.warnings.find((one) => one.code === code)

describe('open reads', () => {
  it.each([
    [',', 'a,b\n1,x\n2,y\n'],
    [';', 'a;b\n1,5;x\n2,5;y\n'],
    ['\t', 'a\tb\n1\tx, y\n2\ty\n'],
    ['|', 'a|b\n1|x\n2|y\n'],
    [';', '1,5;2,5\n3,5;4,5\n'],
    [',', 'a,b\n"x;1;2",1\n"y;1;2",2\n']
  ])('the delimiter %j', async (delimiter, text) => {
    expect((await open(text)).summary.source.delimiter).toBe(delimiter)
  })

  it('any delimiter and quote by option, and the sep= line of a spreadsheet', async () => {
    expect((await open("a:b\n'x:y':2\n", { delimiter: ':', quote: "'" })).cells).toEqual([['x:y', '2']])
    const told = await open('sep=;\na;b\n1;2\n')
    expect(names(told)).toEqual(['a', 'b'])
    expect(told.summary.source.header).toBe(2)
    expect((await open('a,b\n"1",2\n', { quote: false })).cells).toEqual([['"1"', '2']])
  })

  it.each(['\n', '\r\n', '\r'])('lines that end in %j, with quoted line ends and doubled quotes', async (end) => {
    const table = await open(['a,b', '"x\ny","say ""hi"""', ',"z,"', ''].join(end))
    expect(table.cells).toEqual([
      ['x\ny', 'say "hi"'],
      [null, 'z,']
    ])
  })

  it('a file without header', async () => {
    const table = await open('1,2.5,x\n3,4.5,y\n')
    expect(names(table)).toEqual(['column_1', 'column_2', 'column_3'])
    expect(warning(table, 'no-header')).toBeDefined()
    expect(table.summary.source.header).toBe(false)
    expect((await open('ham\tgo now\nspam\twin\nham\tok\n')).summary.source.header).toBe(false)
    expect((await open('name,2019,2020\nx,1,2\ny,3,4\n')).summary.source.header).toBe(1)
    expect((await open('1,2\n3,4', { header: true })).cells).toEqual([['3', '4']])
    expect((await open('a,b\nc,d', { header: false })).summary.rows).toBe(2)
    expect(names(await open('a report\nof today\na,b\n1,2\n', { header: 3 }))).toEqual(['a', 'b'])
  })

  it('names that are twice, empty or reserved', async () => {
    const table = await open('a,a,,__proto__,constructor,a_2\n1,2,3,4,5,6\n')
    expect(names(table)).toEqual(['a', 'a_3', 'column_3', '__proto__', 'constructor', 'a_2'])
    expect(table.cells).toEqual([['1', '2', '3', '4', '5', '6']])
    expect(warning(table, 'duplicate-names')).toMatchObject({ count: 1, rows: [1] })
    expect(warning(table, 'empty-names')).toMatchObject({ count: 1 })
    expect(warning(table, 'reserved-names')?.values.names).toEqual(['__proto__', 'constructor'])
    expect(names(await open('name,name\n1,2\n'))).toEqual(['name', 'name_2'])
  })

  it('ragged rows: short ones padded, long ones cut, with their lines', async () => {
    const table = await open('a,b,c\n1,2,3\n4\n"5\n5",6\n\n7,8,9,10\n1,2,3,\n')
    expect(table.cells).toEqual([
      ['1', '2', '3'],
      ['4', null, null],
      ['5\n5', '6', null],
      ['7', '8', '9'],
      ['1', '2', '3']
    ])
    expect(warning(table, 'short-rows')).toMatchObject({ count: 2, rows: [3, 4] })
    expect(warning(table, 'blank-lines')).toMatchObject({ count: 1, rows: [6] })
    expect(warning(table, 'long-rows')).toMatchObject({ count: 1, rows: [7] })
  })

  it('cells beyond the header as columns where all rows have them', async () => {
    const table = await open('a,b\n1,2,x,u\n3,4,y,v\n5,6,z,w\n')
    expect(names(table)).toEqual(['a', 'b', 'column_3', 'column_4'])
    expect(names(await open('a,b\n1,2,x\n1,4,y\n5,6,z\n'))).toEqual(['a', 'b', 'column_3'])
    expect(names(await open('a,b\n1,2,\n3,4,\n5,6,\n'))).toEqual(['a', 'b'])
  })

  it('a header that lacks the name of the row names, as R writes it', async () => {
    const table = await open('"mpg"\t"cyl"\n"Mazda RX4"\t21\t6\n"Datsun 710"\t22.8\t4\n')
    expect(names(table)).toEqual(['row', 'mpg', 'cyl'])
    expect(table.cells[1]).toEqual(['Datsun 710', '22.8', '4'])
    expect(names(await open('row,y\n1,2,x\n2,4,y\n3,6,z\n'))).toEqual(['row_', 'row', 'y'])
  })

  it('two quotes in one row that never close', async () => {
    expect((await open('h1,h2,h3\n"a,"b,1\n')).cells).toEqual([['"a', '"b', '1']])
    expect((await open('"a,"b\n1,2\n', { header: true })).cells).toEqual([['1', '2']])
  })

  it('hundreds of quotes that never close, in time that grows with the text', async () => {
    const row = (i: number) => `${i},"x${i},"y,z`
    const text = 'a,b,c,d\n' + Array.from({ length: 20_000 }, (_, i) => row(i)).join('\n')
    const table = await open(text)
    expect(table.summary.rows).toBe(20_000)
    expect(table.cells[19_999]).toEqual(['19999', '"x19999', '"y', 'z'])
    expect(warning(table, 'unclosed-quote')?.count).toBe(100)
    expect(warning(table, 'unclosed-quote')?.rows.length).toBeLessThanOrEqual(10)
  })

  it('quotes out of place, each counted, ten of their lines told', async () => {
    const table = await open('a,b\n' + '"x"y",1\n'.repeat(5000))
    expect(table.summary.rows).toBe(5000)
    expect(table.cells[0]).toEqual(['x"y', '1'])
    expect(warning(table, 'stray-quotes')).toMatchObject({ count: 5000, rows: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] })
  })

  it('mixed line ends, and says so', async () => {
    const table = await open('a,b\r\n1,2\r\n3,4\n5,6\r7,8\r\n')
    expect(table.cells.map((row) => row[0])).toEqual(['1', '3', '5', '7'])
    expect(warning(table, 'mixed-line-ends')).toMatchObject({ count: 2, values: { lf: 1, cr: 1, crlf: 2 } })
    expect(warning(await open('a,b\r\n1,2\r\n'), 'mixed-line-ends')).toBeUndefined()
  })

  it('a quoted empty cell as missing', async () => {
    expect((await open('a,b\n"",1\nx,2\n')).cells[0]).toEqual([null, '1'])
  })

  it('a quote that never closes as a character, and says so', async () => {
    const table = await open('a,b\n1,"x\n2,y\n3,z\n')
    expect(table.cells).toEqual([
      ['1', '"x'],
      ['2', 'y'],
      ['3', 'z']
    ])
    expect(warning(table, 'unclosed-quote')).toMatchObject({ count: 1, rows: [2] })
  })

  it('tab-separated text whose quotes do not balance without quotes', async () => {
    const table = await open('label\ttext\nham\t"go\nspam\tsay "x" now\nham\tno\n')
    expect(table.cells).toEqual([
      ['ham', '"go'],
      ['spam', 'say "x" now'],
      ['ham', 'no']
    ])
    expect(table.summary.source.quote).toBe(false)
    expect(warning(table, 'quoting-off')).toBeDefined()
    expect((await open('a\tb\n"x\ny"\t1\n')).cells).toEqual([['x\ny', '1']])
  })

  it('UTF-8 and UTF-16, with a byte order mark and without', async () => {
    const text = 'naïve,名\n1,é😀\n2,中\n'
    const wide = (swap: boolean, mark: boolean) => {
      const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
      return new File([Uint8Array.from(swap ? bytes.swap16() : bytes)], 'x.csv')
    }
    const ascii = (swap: boolean) => {
      const bytes = Buffer.from('name,x\nabc,1\n', 'utf16le')
      return new File([Uint8Array.from(swap ? bytes.swap16() : bytes)], 'x.csv')
    }
    for (const file of [wide(false, true), wide(true, true), new File(['\ufeff' + text], 'x'), new File([text], 'x')]) {
      const table = await open(file)
      expect(names(table)).toEqual(['naïve', '名'])
      expect(table.cells).toEqual([
        ['1', 'é😀'],
        ['2', '中']
      ])
    }
    expect((await open(ascii(false))).summary.source.encoding).toBe('utf-16le')
    expect((await open(ascii(true))).cells).toEqual([['abc', '1']])
  })

  it('bytes that are no text as U+FFFD, and zero bytes out, each counted with its line', async () => {
    const bytes = Buffer.from('a,b\n1,x\n2,caf?\n3,?y\n')
    bytes[bytes.indexOf('?')] = 0xe9
    bytes[bytes.indexOf('?')] = 0xff
    const table = await open(bytes)
    expect(table.cells.map((row) => row[1])).toEqual(['x', 'caf\ufffd', '\ufffdy'])
    expect(warning(table, 'replaced-bytes')).toMatchObject({ count: 2, rows: [3] })
    const zero = await open('a,b\n1,x\n2,y\u0000z\n' + '3,long enough to be no binary file at all\n'.repeat(4))
    expect(zero.cells[1]).toEqual(['2', 'yz'])
    expect(warning(zero, 'null-bytes')).toMatchObject({ count: 1, rows: [3] })
  })

  it('several sources of one shape as one table', async () => {
    const table = await open(['a,b\n1,x\n', 'a,b\n2,y\n3,z\n'])
    expect(table.cells).toEqual([
      ['1', 'x'],
      ['2', 'y'],
      ['3', 'z']
    ])
    expect(table.summary.source.files.map((file) => file.rows)).toEqual([1, 2])
    expect(warning(table, 'appended')).toMatchObject({ count: 2 })
    expect((await open(['1,2\n', '3,4\n'], { header: false })).summary.rows).toBe(2)
  })

  it('the same in pieces of a byte', async () => {
    const text = '\ufeffname,n\r\n"é😀 ""x""",1\r\n"line\r\nend",2\r\n'
    const table = await open(inPieces(new TextEncoder().encode(text), () => 1))
    expect(table.cells).toEqual([
      ['é😀 "x"', '1'],
      ['line\r\nend', '2']
    ])
    expect(table.summary.warnings).toEqual([])
  })

  it('lines of misfits', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => (i === 50 ? '"multi\nline"' : i === 70 ? 'x,oops' : `x,${i}`))
    const table = await open('a,b\n' + rows.join('\n'))
    expect(columnOf(table, 'b').firstMisfits).toEqual([{ row: 70, line: 73, text: 'oops' }])
  })
})
