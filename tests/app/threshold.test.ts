import { expect, test } from 'vitest'
import type { Recipe } from '@core/recipe/types.ts'
import { historyOf } from '@core/recipe/history.ts'
import { Workbench } from '../../src/app/workbench.svelte.ts'
import { fakeDeps, resultOf, summary } from './fakes.ts'
import { model, recipe } from './regressions.ts'

const logistic: Recipe = { ...recipe, steps: [...recipe.steps, { id: 'threshold', kind: 'threshold', params: {} }] }
const roc = {
  threshold: [1, 0.8, 0.5, 0.3, 0],
  falsePositiveRate: [0, 0, 0.2, 0.2, 1],
  truePositiveRate: [0, 1, 1, 1, 1]
}

/** A workbench that shows a logistic regression. */
function shown(): Workbench {
  const bench = new Workbench(
    () => fakeDeps([summary('shop', [])]),
    () => Promise.resolve(undefined)
  )
  bench.tableId = 'shop'
  bench.inside.history = historyOf(logistic)
  bench.result = resultOf(logistic, {
    regression: { ...model(), cv: { protocol: '', rows: 2, folds: 5, roc } }
  })
  return bench
}
const threshold = (bench: Workbench) => bench.recipe?.steps.find(({ kind }) => kind === 'threshold')?.params.threshold

test('moveThreshold(cost, x) sets the threshold, to be undone; resetThreshold() gives it back to least cost', () => {
  const bench = shown()
  expect(bench.thresholdIsSet).toBe(false)
  bench.moveThreshold('cost', 0.4)
  expect([threshold(bench), bench.thresholdIsSet, bench.canUndo]).toEqual([0.4, true, true])
  bench.resetThreshold()
  expect([threshold(bench), bench.thresholdIsSet]).toEqual([undefined, false])
  bench.undo()
  expect(threshold(bench)).toBe(0.4)
})

test('moveThreshold(roc, x) sets the threshold at that share of false positives, the one that finds the most', () => {
  const bench = shown()
  bench.moveThreshold('roc', 0.25)
  expect(threshold(bench)).toBe(0.3)
  bench.moveThreshold('roc', 0)
  expect(threshold(bench)).toBe(0.8)
})
