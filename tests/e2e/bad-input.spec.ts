import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, openPage, test, type WithBenchtop } from './support/fixtures.ts'

interface Upload {
  name: string
  bytes: Buffer
}

const lines = (n: number, line: (i: number) => string) => `${Array.from({ length: n }, (_, i) => line(i)).join('\n')}\n`
const file = (name: string, bytes: string | Buffer): Upload => ({
  name,
  bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes
})
const signed = (name: string, sign: string | number[]) =>
  file(name, Buffer.concat([Buffer.from(sign as string), Buffer.alloc(400, 1)]))

/** What cannot be a table: the sentence names the rule and the value, the hint the way out. */
const refused: { what: string; files: Upload[]; code: string; en: RegExp; hint: RegExp; zh: RegExp }[] = [
  {
    what: 'an empty file',
    files: [file('empty.csv', '')],
    code: 'empty-file',
    en: /must hold at least a header and a row; empty\.csv is empty/,
    hint: /Choose another file/,
    zh: /empty\.csv.*空/
  },
  {
    what: 'a header alone',
    files: [file('head.csv', 'name,spend,region\n')],
    code: 'header-only',
    en: /must be a row below the header; head\.csv has 3 column names and no rows/,
    hint: /no header/,
    zh: /head\.csv.*3/
  },
  {
    what: 'a picture',
    files: [signed('picture.csv', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    code: 'binary-file',
    en: /must be delimited text; picture\.csv looks like PNG/,
    hint: /Save the table as CSV/,
    zh: /picture\.csv.*PNG/
  },
  {
    what: 'a workbook',
    files: [signed('workbook.csv', [0x50, 0x4b, 3, 4])],
    code: 'binary-file',
    en: /must be delimited text; workbook\.csv looks like ZIP \/ XLSX/,
    hint: /Save the table as CSV/,
    zh: /workbook\.csv.*XLSX/
  },
  {
    what: 'a database',
    files: [signed('database.csv', 'SQLite format 3\0')],
    code: 'binary-file',
    en: /must be delimited text; database\.csv looks like SQLite/,
    hint: /Save the table as CSV/,
    zh: /database\.csv.*SQLite/
  },
  {
    what: 'a gzip file cut off',
    files: [file('cut.csv.gz', gzipSync(lines(5000, (i) => `${i},${Math.sin(i)}`)).subarray(0, 9000))],
    code: 'damaged-gzip',
    en: /must unpack to its end; cut\.csv\.gz is damaged or cut off/,
    hint: /unpack it first/,
    zh: /cut\.csv\.gz.*损坏/
  },
  {
    what: 'two files of different shapes',
    files: [file('one.csv', 'a,b\n1,2\n3,4\n'), file('two.csv', 'a,c\n1,2\n3,4\n')],
    code: 'shapes-differ',
    en: /same columns in the same order; column 2 is “b” in one\.csv and “c” in two\.csv/,
    hint: /one by one/,
    zh: /one\.csv.*two\.csv/
  }
]

/** What is odd in a table but can be read: it is opened, and what was odd is said above the grid. */
const odd: { what: string; file: Upload; en: RegExp; columns: string[]; rows: number }[] = [
  {
    what: 'ragged rows',
    file: file('ragged.csv', `a,b,c\n${lines(40, (i) => `${i},${i % 7},x${i % 3}`)}41,2\n42,3,x1,5\n`),
    en: /1 row has fewer than 3 cells, first on line 42/,
    columns: ['a', 'b', 'c'],
    rows: 42
  },
  {
    what: 'names that stand twice',
    file: file('twice.csv', `a,a,b\n${lines(30, (i) => `${i},${i % 7},${i % 5}`)}`),
    en: /Column names stand twice and were numbered: a\./,
    columns: ['a', 'a_2', 'b'],
    rows: 30
  },
  {
    what: 'empty names',
    file: file('nameless.csv', `a,,c\n${lines(30, (i) => `${i % 9},${i % 7},${i % 5}`)}`),
    en: /without a name were named by their place: column_2/,
    columns: ['a', 'column_2', 'c'],
    rows: 30
  },
  {
    what: 'names that mean something to JavaScript',
    file: file('reserved.csv', `__proto__,constructor,x\n${lines(60, (i) => `${(i * 7) % 11},${i % 5},${i % 13}`)}`),
    en: /kept as they are: __proto__ and constructor/,
    columns: ['__proto__', 'constructor', 'x'],
    rows: 60
  },
  {
    what: 'a column without a value',
    file: file('hole.csv', `a,b,c\n${lines(60, (i) => `${(i * 7) % 11},,${i % 13}`)}`),
    en: /b has no value in any row/,
    columns: ['a', 'b', 'c'],
    rows: 60
  },
  {
    what: 'text in a column of numbers',
    file: file('text.csv', `a,b\n${lines(60, (i) => `${i === 7 ? 'n/k' : i % 11},${i % 13}`)}`),
    en: /1 cell of a is not a whole number and was read as missing: “n\/k”/,
    columns: ['a', 'b'],
    rows: 60
  },
  {
    what: 'UTF-16 without a byte order mark',
    file: file('wide.csv', Buffer.from(`name,värde\n${lines(40, (i) => `örjan,${i % 9}`)}`, 'utf16le')),
    en: /UTF-16LE/,
    columns: ['name', 'värde'],
    rows: 40
  }
]

const notes = (page: Page) => page.locator('.notes > *')
const choose = (page: Page, files: Upload[]) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: 'text/csv', buffer: bytes })))
const go = (page: Page, hash: string) => page.evaluate((to) => (location.hash = to), hash)
const segments = (page: Page) => page.locator('#view-segments').getByRole('heading')

/** A table of 400 rows with its segments. Gives its id. */
async function withResult(page: Page): Promise<string> {
  await openPage(page, 'device=simd')
  const table = await page.evaluate(
    async () => (await (globalThis as WithBenchtop).benchtop.sample('data-mining', { rows: 400 })).id
  )
  await go(page, `#/d/data-mining/${table}`)
  await expect(segments(page)).toContainText(/segments/, { timeout: 60_000 })
  return table
}

/** The same by script: the error's words, or the table's shape. */
const byScript = (page: Page, files: Upload[], options: object = {}) =>
  page.evaluate(
    async ({ sent, options }) => {
      const { benchtop } = globalThis as WithBenchtop
      const made = sent.map(
        ({ name, base64 }) => new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name)
      )
      try {
        const { id, rows, columns } = await benchtop.open(made, options)
        const preview = await benchtop.preview(id, { limit: 1 })
        await benchtop.remove(id)
        return { rows, columns: columns.map(({ name }) => name), keys: Object.keys(preview[0]) }
      } catch (error) {
        const { name, code, message, hint } = error as Error & { code: string; hint: string }
        return { name, code, message, hint }
      }
    },
    { sent: files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })), options }
  )

test('what is no table is refused in one sentence with a way out, in both languages, and nothing is lost', async ({
  page
}) => {
  test.setTimeout(180_000)
  const table = await withResult(page)
  const title = await segments(page).innerText()
  await go(page, '#/')
  for (const [at, { what, files, code, en, hint, zh }] of refused.entries())
    await test.step(what, async () => {
      await choose(page, files)
      const note = notes(page).nth(at)
      await expect(note).toContainText(en)
      await expect(note).toContainText(hint)
      expect(await byScript(page, files)).toMatchObject({
        name: 'BenchtopError',
        code,
        message: expect.stringMatching(en),
        hint: expect.stringMatching(hint)
      })
      await page.getByRole('button', { name: '中文' }).click()
      await expect(note).toContainText(zh)
      await page.getByRole('button', { name: 'English' }).click()
      await expect(note).toContainText(en)
      await expect(page).toHaveTitle(/^Home/)
    })

  await test.step('each note stays until it is put away; table and result are as before', async () => {
    await go(page, `#/d/data-mining/${table}`)
    await expect(notes(page)).toHaveCount(refused.length)
    await expect(segments(page)).toHaveText(title)
    for (let left = refused.length; left > 0; left--) {
      await page.getByRole('button', { name: 'Close this note' }).first().click()
      await expect(notes(page)).toHaveCount(left - 1)
    }
    expect(await page.evaluate(async () => (await (globalThis as WithBenchtop).benchtop.tables()).length)).toBe(1)
    await go(page, `#/table/${table}`)
    await expect(page.getByRole('gridcell', { name: 'C-10000' })).toBeVisible()
  })
})

test('what is odd in a table is said above it, and the table is as the file has it', async ({ page }) => {
  test.setTimeout(180_000)
  await openPage(page, 'device=simd')
  for (const { what, file, en, columns, rows } of odd)
    await test.step(what, async () => {
      await go(page, '#/')
      await choose(page, [file])
      await expect(page.getByRole('region', { name: 'What was odd in the file' })).toContainText(en)
      for (const name of columns) await expect(page.getByRole('columnheader', { name }).first()).toBeVisible()
      await expect(notes(page)).toHaveCount(0)
      expect(await byScript(page, [file])).toEqual({ rows, columns, keys: columns })
      await page.getByRole('link', { name: 'Data analysis', exact: true }).click()
      await expect(segments(page)).toContainText(/segment/, { timeout: 60_000 })
    })
})

test('an unknown option and no file are refused by script', async ({ page }) => {
  await openPage(page, 'device=simd')
  const good = [file('good.csv', 'a,b\n1,2\n')]
  expect(await byScript(page, good, { delimeter: ';' })).toMatchObject({
    code: 'unknown-option',
    message: 'There is no option called “delimeter”.',
    hint: expect.stringContaining('delimiter')
  })
  expect(await byScript(page, good, { delimiter: 'ab' })).toMatchObject({
    code: 'unknown-option',
    message: 'The option “delimiter” can’t be “ab”.'
  })
  expect(await byScript(page, [])).toMatchObject({ code: 'no-sources' })
})

test('an opening is cancelled in its middle: nothing is kept, and the table that was there is shown', async ({
  page
}) => {
  test.setTimeout(180_000)
  const table = await withResult(page)
  const title = await segments(page).innerText()
  await go(page, '#/')
  const block = lines(20_000, (i) => Array.from({ length: 12 }, (_, j) => (i * 31 + j * 17) % 1009).join(','))
  await page.evaluate((text) => {
    const names = Array.from({ length: 12 }, (_, j) => `x${j}`).join(',')
    const large = new File([`${names}\n`, ...Array.from({ length: 60 }, () => text)], 'large.csv')
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!
    const list = new DataTransfer()
    list.items.add(large)
    input.files = list.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }, block)
  await expect(page.getByRole('progressbar', { name: /large\.csv/ })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(notes(page)).toHaveCount(0)
  await expect(page).toHaveTitle(/^Home/)
  expect(await page.evaluate(async () => (await (globalThis as WithBenchtop).benchtop.tables()).length)).toBe(1)
  await go(page, `#/d/data-mining/${table}`)
  await expect(segments(page)).toHaveText(title)
})

test('a step that fails is marked in the recipe with the rule and the way out; the earlier result stays', async ({
  page
}) => {
  test.setTimeout(180_000)
  await openPage(page, 'device=simd')
  await choose(page, [file('few.csv', `a,b,same\n${lines(6, (i) => `${(i * 5) % 7},${(i * i) % 5},3`)}`)])
  await page.getByRole('link', { name: 'Data analysis', exact: true }).click()
  const recipe = page.getByRole('complementary', { name: 'Recipe' })
  await expect(segments(page)).toContainText(/segment/, { timeout: 60_000 })
  const title = await segments(page).innerText()

  await test.step('more segments than rows', async () => {
    await recipe.getByRole('button', { name: /k-means/ }).click()
    const k = page.getByRole('spinbutton', { name: 'Segments, k' })
    await k.fill('9')
    await k.press('Enter')
    await expect(recipe.getByRole('alert')).toHaveText(
      'k must be at most the number of rows (6); got 9. Choose fewer segments.'
    )
    await expect(recipe.locator('.step.failed')).toHaveCount(1)
    await expect(recipe.locator('.step.failed')).toContainText('k-means')
    await expect(notes(page)).toContainText('k must be at most the number of rows (6); got 9.')
    await expect(segments(page)).toHaveText(title)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(recipe.locator('.step.failed')).toHaveCount(0)
    await expect(notes(page)).toHaveCount(0)
  })

  await test.step('a feature without variance, chosen by hand', async () => {
    await recipe.getByRole('button', { name: /Columns in use/ }).click()
    const features = recipe.getByRole('combobox', { name: /features/i }).first()
    await features.selectOption('same')
    for (const name of ['a', 'b']) await recipe.getByRole('button', { name: `Remove ${name}`, exact: true }).click()
    await expect(recipe.locator('.step.failed')).toHaveCount(1)
    await expect(notes(page)).toContainText(/must vary to be used here; same is 3 in every row/)
    await expect(notes(page)).toContainText('Leave same out')
    await expect(segments(page)).toHaveText(title)
    await features.selectOption('a')
    await expect(recipe.locator('.step.failed')).toHaveCount(0)
  })
})

test('a table without one usable column says so and lets a column be chosen', async ({ page }) => {
  await openPage(page, 'device=simd')
  await choose(page, [file('void.csv', `a,b\n${lines(30, () => ',')}`)])
  await page.getByRole('link', { name: 'Data analysis', exact: true }).click()
  await expect(notes(page)).toContainText(/must have a column; none was named, and no column of void\.csv fits/)
  await expect(notes(page)).toContainText('Choose one of: a and b')
  const recipe = page.getByRole('complementary', { name: 'Recipe' })
  await recipe.getByRole('button', { name: /Columns in use/ }).click()
  await recipe.getByRole('combobox').first().selectOption('a')
  await expect(notes(page)).toContainText(/At least one row must be left; the only one was left out, for a/)
  await expect(recipe.locator('.step.failed')).toHaveCount(1)
})
