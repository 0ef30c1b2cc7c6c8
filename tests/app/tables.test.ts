import { expect, test } from 'vitest'
import { Refusal } from '@core/outcome.ts'
import { context } from '../../src/app/services/context.ts'
import { open, saved } from '../../src/app/services/open.ts'
import { preview } from '../../src/app/services/preview.ts'
import { remove } from '../../src/app/services/remove.ts'
import { rename } from '../../src/app/services/rename.ts'
import { sample } from '../../src/app/services/sample.ts'
import { adopted, tables } from '../../src/app/services/tables.ts'
import { column, fakeDeps, summary } from './fakes.ts'

test('open(file) seals the page before the file is read, and answers once the analysis worker holds the table', async () => {
  const deps = fakeDeps()
  const made = await open(context(deps), new File(['a\n1'], 'a.csv'), { name: 'mine' })
  expect(deps.log).toEqual(['seal', 'read 1', 'adopt mine'])
  expect(made.id).toBe('mine')
})

test('open(file) reads nothing where the page cannot be sealed', async () => {
  const deps = fakeDeps()
  deps.seal.demand = () => Promise.reject(new Refusal('not-sealed', { open: ['fetch'] }))
  await expect(open(context(deps), new File([], 'a.csv'))).rejects.toThrow('not-sealed')
  expect(deps.log).toEqual([])
})

test('open([]) fails no-sources, and an option that is none fails unknown-option', async () => {
  await expect(open(context(fakeDeps()), [])).rejects.toThrow('no-sources')
  await expect(open(context(fakeDeps()), new Blob(), { delimeter: ';' } as never)).rejects.toThrow('unknown-option')
})

test('open(file, { sample }) is refused: only a generator of the page makes samples, since they open unsealed', async () => {
  const trick = { sample: { domain: 'data-mining', seed: 1, rows: 1 } } as never
  await expect(open(context(fakeDeps()), new Blob(), trick)).rejects.toThrow('unknown-option')
})

test('sample(domain) opens without the seal and says in its source what made it', async () => {
  const deps = fakeDeps()
  const made = await sample(context(deps), 'data-mining', { rows: 50, seed: 7 })
  expect(deps.log).not.toContain('seal')
  expect(made.source.sample).toEqual({ domain: 'data-mining', seed: 7, rows: 50 })
})

test('sample(domain, { rows }) fails bad-parameter where rows is no whole number from 0', async () => {
  await expect(sample(context(fakeDeps()), 'data-mining', { rows: 1.5 })).rejects.toThrow('bad-parameter')
  await expect(sample(context(fakeDeps()), 'data-mining', { rows: -1 })).rejects.toThrow('bad-parameter')
})

test('a stored table is read after the seal, a stored sample too', async () => {
  const user = summary('user', [])
  const made = summary('made', [], { source: { ...user.source, sample: { domain: 'data-mining', seed: 1, rows: 9 } } })
  const deps = fakeDeps([user, made])
  const surroundings = context(deps)
  await adopted(surroundings, 'made')
  expect(deps.log).toEqual(['seal', 'adopt made'])
  await adopted(surroundings, 'user')
  expect(deps.log).toEqual(['seal', 'adopt made', 'seal', 'adopt user'])
})

test('tables() lists kept tables and those opened since, newest first, each once', async () => {
  const deps = fakeDeps([summary('old', [], { openedAt: 1 }), summary('new', [], { openedAt: 9 })])
  const surroundings = context(deps)
  await open(surroundings, new Blob(), { name: 'here' })
  expect((await tables(surroundings)).map(({ id }) => id)).toEqual(['new', 'old', 'here'])
})

test('tables() says each warning in words', async () => {
  const warned = summary('odd', [column('a')], {
    warnings: [{ code: 'blank-lines', values: {}, message: '', count: 3, rows: [4] }]
  })
  const [{ warnings }] = await tables(context(fakeDeps([warned])))
  expect(warnings[0].message).not.toBe('')
})

test('preview(table) gives rows as objects without a prototype, so that any column name will do', async () => {
  const surroundings = context(fakeDeps([summary('kept', [])]))
  const rows = await preview(surroundings, 'kept', { offset: 5, limit: 1 })
  expect(rows).toHaveLength(1)
  expect(rows[0].a).toBe(5)
  expect(Object.keys(rows[0])).toContain('__proto__')
  expect(Object.getPrototypeOf(rows[0])).toBeNull()
})

test('remove(table) forgets it in the worker and in the store; of an unknown one it fails no-table', async () => {
  const deps = fakeDeps([summary('kept', [])])
  const surroundings = context(deps)
  await remove(surroundings, 'kept')
  expect(deps.log).toEqual(['forget kept', 'remove kept'])
  await expect(remove(surroundings, 'kept')).rejects.toThrow('no-table')
})

test('saved(table) waits for the writing of that table, and fails as the writing failed', async () => {
  const deps = fakeDeps()
  const inner = deps.ingest.open
  deps.ingest.open = async (...given) => ({
    ...(await inner(...given)),
    saved: Promise.reject(new Refusal('quota-exceeded', {}))
  })
  const surroundings = context(deps)
  const { id } = await open(surroundings, new Blob())
  await expect(saved(surroundings, id)).rejects.toThrow('quota-exceeded')
  await expect(saved(surroundings, 'other')).rejects.toThrow('no-table')
})

test('rename(table, name) fails bad-name where the name is blank', async () => {
  await expect(rename(context(fakeDeps([summary('kept', [])])), 'kept', '  ')).rejects.toThrow('bad-name')
})

test('sample(domain, { rows: many }) is made with pauses, says how far it is, and is given up when asked to', async () => {
  const deps = fakeDeps()
  const abort = new AbortController()
  const reached: number[] = []
  let turns = 0
  const turn = setInterval(() => turns++)
  const work = sample(
    context(deps),
    'data-mining',
    { rows: 400_000 },
    {
      signal: abort.signal,
      onProgress: ({ done, of }) => {
        expect(of).toBe(400_000)
        if (reached.push(done) === 5) abort.abort()
      }
    }
  )
  await expect(work).rejects.toThrow('cancelled')
  clearInterval(turn)
  expect(reached).toEqual(reached.toSorted((a, b) => a - b))
  expect(turns).toBeGreaterThan(2)
  expect(deps.log).toEqual([])
})
