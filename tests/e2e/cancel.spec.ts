import { expect, openPage, test, type WithBenchtop } from './support/fixtures.ts'

/** Rows of 16 single digits, one block again and again: a million of them make 32 MB of text. */
const rows = 1_000_000

test('a k-means over a million rows of 16 numbers gives up when asked to, and the table can be run again', async ({
  page
}, testInfo) => {
  test.setTimeout(300_000)
  await openPage(page, 'device=simd')
  const found = await page.evaluate(async (n) => {
    const { benchtop } = globalThis as WithBenchtop
    const names = Array.from({ length: 16 }, (_, j) => `x${j}`)
    const blockRows = 10_000
    let digit = 1
    const line = () => names.map(() => (digit = (digit * 48271) % 2147483647) % 10).join(',')
    const block = `${Array.from({ length: blockRows }, line).join('\n')}\n`
    const parts = Array.from({ length: n / blockRows }, () => block)
    const { id, rows: opened } = await benchtop.open(new File([`${names.join(',')}\n`, ...parts], 'million.csv'))
    const made = await benchtop.recipe('data-mining', id, { recipe: 'segments', columns: { features: names } })
    const step = (kind: string, params = {}) => ({ id: kind, kind, params })
    const recipe = (params: object) => ({ ...made, steps: [step('standardise'), step('kmeans', params)] })
    const abort = new AbortController()
    let iterations = 0
    let aborted = 0
    const onProgress = ({ stage, done }: { stage: string; done: number }) => {
      if (stage !== 'kmeans' || done <= 0 || ++iterations < 3 || aborted) return
      aborted = performance.now()
      abort.abort()
    }
    const { signal } = abort
    const code = await benchtop.run(recipe({ k: 8, restarts: 20 }), { onProgress, signal }).then(
      () => 'ended by itself',
      (error: { code: string }) => error.code
    )
    const ms = performance.now() - aborted
    const again = await benchtop.run(recipe({ k: 2, restarts: 1, maxIterations: 2 }))
    const { sizes } = again.models.kmeans as unknown as { sizes: number[] }
    return { opened, code, aborted, ms, total: sizes.reduce((a, b) => a + b, 0) }
  }, rows)
  const told = `from abort to rejection: ${Math.round(found.ms)} ms`
  testInfo.annotations.push({ type: 'cancel', description: told })
  console.log(told)
  expect(found).toMatchObject({ opened: rows, code: 'cancelled', total: rows })
  expect(found.aborted).toBeGreaterThan(0)
})
