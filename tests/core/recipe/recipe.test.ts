import { describe, expect, test } from 'vitest'
import { canonicalJson } from '@core/canonical-json.ts'
import { hash } from '@core/hash.ts'
import { Refusal, type Failure } from '@core/outcome.ts'
import { checkRecipe } from '@core/recipe/check-recipe.ts'
import { changed, historyOf, redone, undone } from '@core/recipe/history.ts'
import { prefixHashes } from '@core/recipe/prefix-hashes.ts'
import { recipeFromJson, recipeToJson } from '@core/recipe/recipe-json.ts'
import { stepSpecs } from '@core/recipe/steps/index.ts'
import type { Recipe, StepSpec } from '@core/recipe/types.ts'
import { withDefaults } from '@core/recipe/with-defaults.ts'
import { recipeOf, tableOf } from '../../workers/analysis/tables.ts'

const { summary } = tableOf({ a: [1, 2], b: [3, 4], c: ['x', 'y'] })
const recipe = () =>
  recipeOf(
    [
      { kind: 'clean' },
      { kind: 'encode' },
      { kind: 'standardise' },
      { kind: 'pca' },
      { kind: 'kmeans', params: { k: 2 } }
    ],
    { features: ['a', 'b'] }
  )

function refused(work: () => unknown): Failure | undefined {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.failure
    throw error
  }
}
const check = (change: (recipe: Recipe) => void) => {
  const one = recipe()
  change(one)
  return refused(() => checkRecipe(one, summary, stepSpecs))
}

describe('checkRecipe(recipe, table, specs)', () => {
  test('takes a recipe whose steps, parameters and columns are known', () => {
    expect(check(() => {})).toBeUndefined()
  })

  test.each<[string, (recipe: Recipe) => void, Partial<Failure>]>([
    ['another format', (r) => Object.assign(r, { format: 2 }), { code: 'not-a-recipe', values: { why: 'format' } }],
    [
      'steps that are no list',
      (r) => Object.assign(r, { steps: {} }),
      { code: 'not-a-recipe', values: { why: 'steps' } }
    ],
    [
      'a seed that is no number',
      (r) => Object.assign(r, { seed: 'x' }),
      { code: 'not-a-recipe', values: { why: 'seed' } }
    ],
    ['an unknown step', (r) => (r.steps[1].kind = 'magic'), { code: 'unknown-step', step: 'encode' }],
    ['an id used twice', (r) => (r.steps[1].id = 'clean'), { code: 'duplicate-step', values: { id: 'clean' } }],
    ['an unknown parameter', (r) => (r.steps[0].params.nope = 1), { code: 'unknown-parameter', step: 'clean' }],
    ['an unknown frame', (r) => (r.steps[2].on = 'customers'), { code: 'unknown-frame', step: 'standardise' }],
    [
      'columns that are not there, all of them',
      (r) => (r.columns.features = ['a', 'z', 'y']),
      { code: 'not-the-same-columns', values: { table: 'table.csv', missing: ['z', 'y'] } }
    ]
  ])('refuses %s', (_name, change, failure) => {
    expect(check(change)).toMatchObject(failure)
  })

  test.each<[string, string, unknown, object]>([
    ['clean', 'missing', 'guess', { rule: 'one-of', value: 'guess' }],
    ['kmeans', 'k', 2.5, { rule: 'integer', value: '2.5' }],
    ['kmeans', 'k', 0, { rule: 'at-least', value: '0' }],
    ['kmeans', 'k', 'three', { rule: 'number' }],
    ['clean', 'outlierLimit', -1, { rule: 'at-least', limit: 0 }],
    ['encode', 'columns', { a: 'hash' }, { rule: 'one-of' }],
    ['encode', 'orders', { a: 'low' }, { rule: 'order' }],
    ['clean', 'duplicateKey', 'a', { rule: 'columns' }]
  ])('refuses %s.%s = %j, naming the rule and the value', (step, parameter, value, values) => {
    const found = check((r) => (r.steps.find((one) => one.id === step)!.params[parameter] = value))
    expect(found).toMatchObject({ code: 'bad-parameter', step, values: { parameter, ...values } })
  })

  test('knows the frames that steps before it open', () => {
    const steps = [
      { kind: 'aggregate', params: { by: ['c'], unit: 'customers' } },
      { kind: 'standardise', on: 'customers' }
    ]
    expect(refused(() => checkRecipe(recipeOf(steps), summary, stepSpecs))).toBeUndefined()
    expect(refused(() => checkRecipe(recipeOf([...steps].reverse()), summary, stepSpecs))?.code).toBe('unknown-frame')
  })

  test('every default of every step passes its own check', () => {
    for (const spec of stepSpecs) {
      const one = recipeOf([{ kind: spec.kind }])
      expect(
        refused(() => checkRecipe(one, summary, stepSpecs)),
        spec.kind
      ).toBeUndefined()
    }
  })
})

describe('prefixHashes(recipe, table hash, specs)', () => {
  const hashes = (one: Recipe, content = 'h', specs: readonly StepSpec[] = stepSpecs) =>
    prefixHashes(one, content, specs)

  test('is one longer than the steps, and the same for the same recipe', () => {
    expect(hashes(recipe())).toHaveLength(6)
    expect(hashes(recipe())).toEqual(hashes(recipe()))
    expect(new Set(hashes(recipe())).size).toBe(6)
  })

  test('changes from the step that changed on, and not before', () => {
    const other = recipe()
    other.steps[3].params.components = 2
    const [one, two] = [hashes(recipe()), hashes(other)]
    expect(two.slice(0, 4)).toEqual(one.slice(0, 4))
    expect(two[4]).not.toBe(one[4])
    expect(two[5]).not.toBe(one[5])
  })

  test('is not changed by a default said aloud, nor by the order of parameters', () => {
    const aloud = recipe()
    aloud.steps[0].params = { outliers: 'keep', missing: 'drop' }
    expect(hashes(aloud)).toEqual(hashes(recipe()))
  })

  test('changes wholly with the content, the columns and the seed', () => {
    const base = hashes(recipe())
    const seeded = { ...recipe(), seed: 2 }
    const columns = { ...recipe(), columns: { features: ['b', 'a'] } }
    for (const other of [hashes(recipe(), 'other'), hashes(seeded), hashes(columns)])
      for (const [index, one] of other.entries()) expect(one).not.toBe(base[index])
  })

  test('changes with the version of a step', () => {
    const raised = stepSpecs.map((spec) => (spec.kind === 'pca' ? { ...spec, version: spec.version + 1 } : spec))
    const [one, two] = [hashes(recipe()), hashes(recipe(), 'h', raised)]
    expect(two.slice(0, 4)).toEqual(one.slice(0, 4))
    expect(two[4]).not.toBe(one[4])
  })

  test('is not the table id or the domain: the same content gives the same result', () => {
    expect(hashes({ ...recipe(), table: 'other', domain: 'other' })).toEqual(hashes(recipe()))
  })
})

test('withDefaults(step, spec) lets what the step says win', () => {
  const spec = stepSpecs.find((one) => one.kind === 'clean')!
  const step = withDefaults({ id: 'clean', kind: 'clean', params: { missing: 'mean' } }, spec)
  expect(step.params).toMatchObject({ missing: 'mean', duplicates: 'drop', outliers: 'keep', outlierLimit: null })
})

describe('recipeFromJson(text, table, specs)', () => {
  test('gives back what recipeToJson wrote, for the table at hand', () => {
    const other = { ...summary, id: 'next-month' }
    expect(recipeFromJson(recipeToJson(recipe()), other, stepSpecs)).toEqual({ ...recipe(), table: 'next-month' })
  })

  test('fails not-a-recipe on other text, not-the-same-columns on another file', () => {
    expect(refused(() => recipeFromJson('{"a":', summary, stepSpecs))).toMatchObject({
      code: 'not-a-recipe',
      values: { why: 'json' }
    })
    expect(refused(() => recipeFromJson('[1]', summary, stepSpecs))?.code).toBe('not-a-recipe')
    const other = tableOf({ a: [1], z: [2] }).summary
    const found = refused(() => recipeFromJson(recipeToJson(recipe()), other, stepSpecs))
    expect(found).toMatchObject({ code: 'not-the-same-columns', values: { missing: ['b'] } })
  })
})

describe('history', () => {
  test('undone and redone go back and forth; a change forgets what was undone', () => {
    const three = changed(changed(historyOf('a'), 'b'), 'c')
    expect(undone(three).present).toBe('b')
    expect(undone(undone(undone(three))).present).toBe('a')
    expect(redone(undone(three))).toEqual(three)
    expect(redone(three)).toBe(three)
    const branched = changed(undone(three), 'd')
    expect(branched.present).toBe('d')
    expect(redone(branched).present).toBe('d')
    expect(undone(branched).present).toBe('b')
  })

  test('keeps the last 200 changes', () => {
    let history = historyOf(0)
    for (let i = 1; i <= 300; i++) history = changed(history, i)
    for (let i = 0; i < 300; i++) history = undone(history)
    expect(history.present).toBe(100)
  })
})

describe('hash(text)', () => {
  // FIPS 180-4 examples (NIST), the first 32 of 64 digits.
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb924'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039'],
    ['a'.repeat(1000), '41edece42d63e8d9bf515a9ba6932e1c']
  ])('is SHA-256 (%#)', (text, digits) => {
    expect(hash(text)).toBe(digits)
  })
})

test('canonicalJson(value) does not depend on the order of keys, and tells NaN from null', () => {
  expect(canonicalJson({ b: 1, a: { d: 2, c: 3 } })).toBe(canonicalJson({ a: { c: 3, d: 2 }, b: 1 }))
  expect(canonicalJson([NaN])).not.toBe(canonicalJson([null]))
  expect(canonicalJson({ a: undefined })).toBe('{}')
})
