import { describe, expect, test } from 'vitest'
import type { Lesson } from '@core/class/lesson.ts'
import { fromBase64url, toBase64url } from '@core/link/base64url.ts'
import { lessonLink, readLesson } from '@core/link/lesson-link.ts'
import { columnsLacking, withColumns } from '@core/link/other-columns.ts'
import { readRecipeLink, recipeLink } from '@core/link/recipe-link.ts'
import { longestLink } from '@core/link/read-shared.ts'
import { Refusal } from '@core/outcome.ts'
import { stepSpecs } from '@core/recipe/steps/index.ts'
import type { Recipe, Step } from '@core/recipe/types.ts'
import { random, type Rng } from '@core/stats/random.ts'

const letters = [...'aZ09 _-/?#&=+%"\'\\é表🙂\u0000\u202e']
const pick = <T>(rng: Rng, list: readonly T[]): T => list[Math.floor(rng() * list.length)]
const name = (rng: Rng) => Array.from({ length: 1 + Math.floor(rng() * 12) }, () => pick(rng, letters)).join('')
const names = (rng: Rng) => [...new Set(Array.from({ length: 1 + Math.floor(rng() * 5) }, () => name(rng)))]

function anyLesson(seed: number): Lesson {
  const rng = random('lesson', seed)
  const columns = names(rng)
  const start = pick(rng, ['random', 'k-means++'])
  return {
    v: 1,
    recipe: {
      domain: pick(rng, ['data-mining', 'customer-analysis']),
      recipe: 'class-kmeans',
      columns: { features: columns },
      steps: [
        { id: 'clean', kind: 'clean', params: { duplicates: 'keep', named: columns } },
        { id: 'standardise', kind: 'standardise', params: {} },
        { id: 'kmeans', kind: 'kmeans', params: { k: 1 + Math.floor(rng() * 8), start, restarts: 1, replay: true } }
      ]
    },
    seed: Math.floor(rng() * 1e9),
    stage: Math.floor(rng() * 30),
    hidden: pick(rng, [[], ['k'], ['k', 'start', 'answers']]),
    sample: 'data-mining',
    ...(rng() < 0.5 && { settings: { placed: rng() < 0.5, angle: rng() * 90, method: 'z-score' } })
  }
}

const link = (value: unknown) => toBase64url(JSON.stringify(value))
const codeOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.failure
    throw error
  }
  throw new Error('was not refused')
}
const recipe = (steps: Step[]): Recipe => ({
  format: 1,
  domain: 'data-mining',
  recipe: 'segments',
  table: 'the-table-id',
  columns: { features: ['age', 'income'] },
  seed: 7,
  steps
})

test('a lesson comes out of its link as it went in, whatever its columns are called', () => {
  for (let seed = 0; seed < 300; seed++) {
    const lesson = anyLesson(seed)
    const { letters: text, leftOut } = lessonLink(lesson, stepSpecs)
    expect(text).toMatch(/^[\w-]+$/)
    expect(leftOut).toEqual([])
    expect(JSON.parse(JSON.stringify(readLesson(text, stepSpecs)))).toEqual(JSON.parse(JSON.stringify(lesson)))
  }
})

test('base64url: any text and back', () => {
  for (let seed = 0; seed < 200; seed++) {
    const text = name(random('text', seed)).repeat(seed % 7)
    expect(fromBase64url(toBase64url(text))).toBe(text)
  }
})

describe('what travels in a link', () => {
  test('no table, and nothing out of a row', () => {
    const { letters: text, leftOut } = recipeLink(
      recipe([
        { id: 'filter', kind: 'filter', params: { rows: [3, 1415, 92] } },
        { id: 'filter-2', kind: 'filter', params: { where: 'name = "Ms Smith"' } },
        { id: 'filter-3', kind: 'filter', params: { where: 'income > 51234' } },
        { id: 'derive', kind: 'derive', params: { name: 'x', formula: 'income * 51234' } },
        { id: 'derive-2', kind: 'derive', params: { name: 'per year', formula: 'income / age' } },
        { id: 'clean', kind: 'clean', params: { missing: 'constant', constant: 'Ms Smith', duplicates: 'keep' } },
        { id: 'encode', kind: 'encode', params: { bases: { region: 'Smithland' }, maxLevels: 9 } },
        { id: 'kmeans', kind: 'kmeans', params: { k: 3, start: [[51234], [2], [3]] } }
      ]),
      stepSpecs
    )
    const told = fromBase64url(text)!
    for (const secret of ['the-table-id', '1415', 'Smith', '51234']) expect(told).not.toContain(secret)
    expect(leftOut).toEqual([
      { kind: 'filter' },
      { kind: 'filter' },
      { kind: 'filter' },
      { kind: 'derive' },
      { kind: 'clean', parameter: 'constant' },
      { kind: 'encode', parameter: 'bases' },
      { kind: 'kmeans', parameter: 'start' }
    ])
    expect(readRecipeLink(text, stepSpecs).recipe.steps).toEqual([
      { id: 'derive-2', kind: 'derive', params: { name: 'per year', formula: 'income / age' } },
      { id: 'clean', kind: 'clean', params: { missing: 'constant', duplicates: 'keep' } },
      { id: 'encode', kind: 'encode', params: { maxLevels: 9 } },
      { id: 'kmeans', kind: 'kmeans', params: { k: 3 } }
    ])
  })

  test('centroids placed by hand do, those that came out of a run do not', () => {
    const lesson = anyLesson(1)
    const start = [
      [0, 1],
      [1, 0]
    ]
    lesson.recipe.steps[2].params.start = start
    const by = (placed: boolean) => lessonLink({ ...lesson, settings: { placed } }, stepSpecs)
    expect(readLesson(by(true).letters, stepSpecs).recipe.steps[2].params.start).toEqual(start)
    expect(by(false).leftOut).toEqual([{ kind: 'kmeans', parameter: 'start' }])
  })
})

describe('a link is refused', () => {
  const good = anyLesson(3)
  const with_ = (change: object) => link({ ...good, ...change })
  test.each([
    ['nothing', ''],
    ['garbage', 'not%base64'],
    ['no text', '_____w'],
    ['no JSON', toBase64url('{"v":1')],
    ['a list', link([1])],
    ['nothing at all', link(null)],
    ['another version', with_({ v: 2 })],
    ['a prototype as key', toBase64url(JSON.stringify(good).replace('"seed"', '"__proto__":{"x":1},"seed"'))],
    ['a constructor as role', with_({ recipe: { ...good.recipe, columns: { constructor: 'x' } } })],
    ['no recipe', with_({ recipe: undefined })],
    ['columns that are no names', with_({ recipe: { ...good.recipe, columns: { features: [{}] } } })],
    ['too many steps', with_({ recipe: { ...good.recipe, steps: Array(41).fill(good.recipe.steps[0]) } })],
    ['one step twice', with_({ recipe: { ...good.recipe, steps: Array(2).fill(good.recipe.steps[0]) } })],
    ['a negative stage', with_({ stage: -1 })],
    ['a seed that is no number', with_({ seed: '1' })],
    ['hidden controls that are none', with_({ hidden: [3] })],
    ['settings that are no plain values', with_({ settings: { a: [1] } })],
    ['a sample that is no id', with_({ sample: '<b>' })],
    ['deep nesting', toBase64url('['.repeat(14_000))]
  ])('%s', (_what, text) => {
    expect(codeOf(() => readLesson(text, stepSpecs)).code).toBe('bad-link')
  })

  test('where it is longer than any lesson', () => {
    expect(codeOf(() => readLesson('A'.repeat(longestLink + 1), stepSpecs)).values.why).toBe('too-long')
  })

  test('with an unknown step, parameter or value, by name', () => {
    const step = (more: object) =>
      with_({ recipe: { ...good.recipe, steps: [{ id: 'a', kind: 'kmeans', params: {}, ...more }] } })
    expect(codeOf(() => readLesson(step({ kind: 'fetch' }), stepSpecs)).code).toBe('unknown-step')
    expect(codeOf(() => readLesson(step({ params: { url: 1 } }), stepSpecs)).code).toBe('unknown-parameter')
    expect(codeOf(() => readLesson(step({ params: { k: -1 } }), stepSpecs)).code).toBe('bad-parameter')
  })

  test('cut anywhere, or with a letter changed, it is refused or still a lesson', () => {
    const { letters: text } = lessonLink(good, stepSpecs)
    for (let at = 0; at < text.length; at += 3)
      for (const hurt of [text.slice(0, at), `${text.slice(0, at)}A${text.slice(at + 1)}`]) {
        try {
          expect(readLesson(hurt, stepSpecs).v).toBe(1)
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal)
        }
      }
  })
})

test('columns of other names take the places of those a table has not, in roles and in steps', () => {
  const { recipe: shared } = readRecipeLink(
    recipeLink(recipe([{ id: 'clean', kind: 'clean', params: { named: ['age', 'income'] } }]), stepSpecs).letters,
    stepSpecs
  )
  expect(columnsLacking(shared, ['income', 'x'])).toEqual(['age'])
  const other = withColumns(shared, new Map([['age', 'years']]))
  expect(other.columns.features).toEqual(['years', 'income'])
  expect(other.steps[0].params.named).toEqual(['years', 'income'])
})
