import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { failureCodes } from '@core/failure-codes.ts'
import { pause } from '../../../workers/analysis/pause.ts'
import { ingestApi } from '../../../workers/ingest/ingest-api.ts'
import { open, refusal } from './open.ts'

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0)

describe('open refuses', () => {
  it.each([
    ['nothing', '', 'empty-file'],
    ['white space', '\n\n\r\n', 'empty-file'],
    ['a header alone', 'a,b,c\n', 'header-only'],
    ['a header alone, without a line end', 'name', 'header-only'],
    ['HTML', '<!DOCTYPE html><html></html>', 'unknown-format'],
    ['JSON', '[{"a": 1}]', 'unknown-format'],
    ['many columns', new Array(20_000).fill('x').join(','), 'too-many-columns']
  ])('%s', async (_what, text, code) => {
    expect(await refusal(text)).toMatchObject({ code, values: { file: 'bad.csv' } })
    expect(failureCodes).toContain(code)
  })

  it('binary files, saying what they look like', async () => {
    expect(await refusal(new File([png], 'customers.csv'))).toMatchObject({
      code: 'binary-file',
      values: { file: 'customers.csv', looks: 'PNG' }
    })
    const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 13)
    expect((await refusal(new File([noise], 'x.csv'))).code).toBe('binary-file')
  })

  it('gzip that is cut off, damaged or a bomb', async () => {
    const packed = gzipSync('a,b\n' + '1,2\n'.repeat(10_000))
    expect((await refusal(new File([packed.subarray(0, packed.length - 20)], 'x.gz'))).code).toBe('damaged-gzip')
    const broken = Uint8Array.from(packed)
    broken[40] ^= 255
    expect((await refusal(new File([broken], 'x.gz'))).code).toBe('damaged-gzip')
    const bomb = gzipSync(Buffer.alloc(150_000_000, 'a,b\n'))
    expect(await refusal(new File([bomb], 'x.gz'))).toMatchObject({ code: 'damaged-gzip', values: { reason: 'bomb' } })
  })

  it('a record that never ends, before it fills the memory', async () => {
    const part = new Blob([new Uint8Array(1 << 20).fill(97)])
    const file = new File(['a,b\n1,', ...new Array<Blob>(200).fill(part)], 'long.csv')
    expect(await refusal(file)).toMatchObject({ code: 'field-too-long', values: { file: 'long.csv', line: 2 } })
  })

  it('sources of different shapes, naming the first difference', async () => {
    expect(await refusal(['a,b\n1,2', 'a,c\n1,2'])).toMatchObject({
      code: 'shapes-differ',
      values: { place: 2, name: 'c', other: 'b' }
    })
    expect(await refusal(['a,b\n1,2', 'a\n1'])).toMatchObject({
      code: 'shapes-differ',
      values: { columns: 1, expected: 2 }
    })
  })

  it('options that do not exist', async () => {
    const text = 'a,b\n1,2'
    expect((await refusal(text, { columns: { c: 'text' } })).code).toBe('unknown-column')
    expect((await refusal(text, { columns: { a: 'colour' as 'text' } })).code).toBe('unknown-option')
    expect((await refusal(text, { delimiter: '::' })).code).toBe('unknown-option')
    expect((await refusal(text, { encoding: 'klingon' })).code).toBe('unknown-encoding')
    expect((await refusal(text, { format: 'parquet' })).code).toBe('unknown-format')
    expect((await refusal([] as string[])).code).toBe('no-sources')
  })

  it('what was cancelled, and gives way while it reads', async () => {
    const api = ingestApi()
    const text = 'a,b\n' + '1,word\n'.repeat(400_000)
    const running = api.open([new File([text], 'a.csv')], {}, () => undefined)
    for (let i = 0; i < 5; i++) await pause()
    api.cancel()
    expect(await running).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
  })
})

describe('open', () => {
  it('tells progress by bytes, at most ten times a second', async () => {
    const text = 'a,b\n' + '1,word\n'.repeat(200_000)
    const seen: { stage: string; done: number; of: number }[] = []
    const started = performance.now()
    await ingestApi().open([new File([text], 'a.csv')], {}, (progress) => seen.push(progress))
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.length).toBeLessThanOrEqual((performance.now() - started) / 100 + 3)
    expect(seen.every((one) => one.done <= one.of)).toBe(true)
  })

  it('reads gzip by its first bytes', async () => {
    const { summary, cells } = await open(new File([gzipSync('a,b\n1,x\n')], 'x.csv'))
    expect(summary.source.gzip).toBe(true)
    expect(cells).toEqual([['1', 'x']])
  })
})
