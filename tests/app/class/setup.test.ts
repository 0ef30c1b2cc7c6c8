import { expect, test } from 'vitest'
import { checkRecipe } from '@core/recipe/check-recipe.ts'
import { stepSpecs } from '@core/recipe/steps/index.ts'
import type { ColumnSummary, TableSummary } from '@core/table/types.ts'
import { blankLesson } from '../../../src/app/class/blank-lesson.ts'
import { numberColumns, recipeOf, setupOf } from '../../../src/app/class/kmeans/setup.ts'

const column = (name: string, more: Partial<ColumnSummary> = {}): ColumnSummary => ({
  name,
  kind: 'number',
  missing: 0,
  distinct: 200,
  mean: 0,
  deviation: 1,
  quartiles: [-1, 0, 1],
  examples: [],
  misfits: 0,
  evidence: { fitting: 1, of: 1 },
  ...more
})
const table = (columns: ColumnSummary[], rows = 300) =>
  ({ id: 't', name: 't', rows, columns }) as unknown as TableSummary
const blank = blankLesson({ id: 'kmeans', domain: 'data-mining' })

test('numberColumns(table) leaves out what is no number, does not vary, or only names rows', () => {
  const columns = [
    column('customer_id'),
    column('spend'),
    column('town', { kind: 'category' }),
    column('flat', { distinct: 1 }),
    column('visits', { kind: 'integer' })
  ]
  expect(numberColumns(table(columns))).toEqual(['spend', 'visits'])
})

test('setupOf(blank) takes the two columns of many values and the shortest tails, four segments, a random start', () => {
  const columns = [
    column('few', { distinct: 5 }),
    column('tail', { mean: 2 }),
    column('a', { mean: 0.1 }),
    column('b', { mean: 0.2 })
  ]
  expect(setupOf(blank, table(columns))).toEqual({ plane: 'features', columns: ['a', 'b'], k: 4, start: 'random' })
  expect(setupOf(blank, table(columns, 3)).k).toBe(3)
})

test('a setup comes back out of the recipe made of it, and the recipe can run', () => {
  const all = table([column('a'), column('b'), column('c')])
  for (const setup of [
    { plane: 'features' as const, columns: ['c', 'a'], k: 3, start: 'k-means++' as const },
    { plane: 'components' as const, columns: ['a', 'b', 'c'], k: 2, start: 'random' as const },
    {
      plane: 'features' as const,
      columns: ['a', 'b'],
      k: 2,
      start: [
        [0, 1],
        [1, 0]
      ]
    }
  ]) {
    const recipe = recipeOf(setup, 'data-mining')
    expect(() => checkRecipe({ format: 1, ...recipe, table: 't', seed: 1 }, all, stepSpecs)).not.toThrow()
    expect(setupOf({ ...blank, recipe }, all)).toEqual(setup)
  }
})

test('setupOf(lesson) passes over columns that the table has not', () => {
  const recipe = recipeOf({ plane: 'features', columns: ['x', 'y'], k: 3, start: 'random' }, 'data-mining')
  expect(setupOf({ ...blank, recipe }, table([column('a'), column('b')])).columns).toEqual(['a', 'b'])
})
