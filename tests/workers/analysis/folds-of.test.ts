import { expect, test } from 'vitest'
import { foldsOfRows } from '@core/stats/row-split.ts'
import { foldsOf } from '../../../workers/analysis/regression/folds-of.ts'
import { frameOf } from '../steps/run-steps.ts'

function all(n: number) {
  const frame = frameOf({ a: Float64Array.from({ length: n }, (_, i) => (i * 7) % 1000), b: new Float64Array(n) })
  const work = foldsOf(frame, 5)
  let step = work.next()
  while (!step.done) step = work.next()
  return { frame, ...step.value }
}

test('foldsOf(frame) is the hash of each row’s values, so that equal rows share a fold', () => {
  const { frame, folds, protocol } = all(3000)
  expect(protocol).toBe('folds-5')
  expect(folds).toEqual(foldsOfRows([...frame.columns.values()], 3000, 5))
  expect(folds[0]).toBe(folds[1000])
})

test('foldsOf(frame) takes the row’s number above two million cells, and says so', () => {
  const { folds, protocol } = all(1_000_001)
  expect(protocol).toBe('folds-5-row-number')
  const counts = [0, 0, 0, 0, 0]
  for (const fold of folds) counts[fold]++
  for (const count of counts) expect(count / folds.length).toBeCloseTo(0.2, 2)
})
