import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { csv } from '@core/export/csv.ts'
import { ingestApi } from '../../../workers/ingest/ingest-api.ts'
import { decodeBatches } from '../../../workers/ingest/arrow/decode-batches.ts'
import { corpus, describeCorpus } from '../../corpus/corpus.ts'
import { fileOf, open } from './open.ts'

const folders = ['duckdb-csv', 'messytables-horror', 'csv-spectrum', 'papaparse', 'encodings']
const skipped = /\.(?:md|upstream\.txt|json)$/

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !skipped.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

/** Longest that a file of the corpus may take: a hang, on any machine, is more than this. */
const hang = 10_000

describeCorpus('open on files made to break readers', () => {
  const root = corpus('conformance')
  const files = root ? folders.flatMap((folder) => filesIn(join(root, folder))) : []

  it.each(files.map((path) => [relative(root ?? '', path), path]))(
    'ends in a table or a refusal: %s',
    async (_name, path) => {
      const file = fileOf(path)
      const outcome = await ingestApi().open([file], {}, () => undefined)
      if (!outcome.ok) {
        expect(outcome.failure.code).toMatch(
          /^(?:empty-file|header-only|binary-file|unknown-format|damaged-gzip|too-many-columns|field-too-long)$/
        )
        return
      }
      const { summary, batches } = outcome.value
      const { rows, columns } = await decodeBatches(batches)
      expect(rows).toBe(summary.rows)
      expect([...columns.keys()]).toEqual(summary.columns.map((column) => column.name))
      expect(new Set(columns.keys()).size).toBe(summary.columns.length)
      if (!summary.source.gzip) expect(rows).toBeLessThanOrEqual(linesOf(readFileSync(path)))
      for (const one of summary.columns) {
        expect(one.missing).toBeLessThanOrEqual(rows)
        expect(one.misfits).toBeLessThanOrEqual(one.missing)
      }
    },
    hang
  )
})

describeCorpus('strings made to break programs', () => {
  const naughty = () => {
    const path = corpus('conformance', 'naughty-strings', 'blns-cut.json')!
    const all = JSON.parse(readFileSync(path, 'utf8')) as { string: string }[]
    return all.map((one) => one.string).filter((one) => !one.includes('\u0000') && !/\p{Surrogate}/u.test(one))
  }
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
  const missing = new Set(['', 'NA', 'N/A', 'n/a', 'null', 'NULL', 'NaN', 'nan'])

  it('are read as cells as they stand, and exported so', async () => {
    const strings = naughty()
    const options = { header: true, delimiter: ',', columns: { text: 'text' as const } }
    const lines = strings.map((one, i) => `${i},${quote(one)}`)
    const table = await open(`n,text\n${lines.join('\n')}\n`, options)
    expect(table.cells.map((row) => row[1])).toEqual(strings.map((one) => (missing.has(one) ? null : one)))
    const exported = [...csv(table.columns, strings.length, { guardFormulas: false })].join('')
    expect((await open(exported, options)).cells).toEqual(table.cells)
  })

  it('name columns, without the blanks around them', async () => {
    const strings = [...new Set(naughty().map((one) => one.trim()))].filter((one) => one !== '')
    const table = await open(`${strings.map(quote).join(',')}\n${strings.map((_, i) => i).join(',')}\n`, {
      header: true,
      delimiter: ','
    })
    expect([...table.columns.keys()]).toEqual(strings)
    expect(table.cells[0]).toEqual(strings.map((_, i) => String(i)))
  })
})

it('open ends in a table or a refusal on 3,000 soups of quotes, delimiters and line ends', async () => {
  const pieces = [
    '"',
    '""',
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r',
    '\r\n',
    ' ',
    'a',
    '1',
    '.5',
    'é',
    '2024-01-02',
    '\ufeff',
    "'"
  ]
  let seed = 1
  const next = (below: number) => (seed = (Math.imul(seed, 48_271) >>> 0) % 2_147_483_647) % below
  const odd: string[] = []
  for (let i = 0; i < 3000; i++) {
    const text = Array.from({ length: 1 + next(40) }, () => pieces[next(pieces.length)]).join('')
    const outcome = await ingestApi().open([new File([text], 'soup.csv')], {}, () => undefined)
    const most = linesOf(new TextEncoder().encode(text))
    if (outcome.ok && (outcome.value.summary.rows > most || outcome.value.summary.rows < 1)) odd.push(text)
    if (!outcome.ok && !/^(?:empty-file|header-only)$/.test(outcome.failure.code)) odd.push(text)
  }
  expect(odd).toEqual([])
}, 60_000)

function linesOf(bytes: Uint8Array): number {
  let lines = 1
  for (const byte of bytes) if (byte === 10 || byte === 13) lines++
  return lines
}
