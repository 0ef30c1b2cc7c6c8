import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { deviation, moments } from '@core/stats/moments.ts'
import { corpus, describeCorpus } from '../../corpus/corpus.ts'

test('moments(x) leaves missing values out', () => {
  expect(moments([1, NaN, 3])).toEqual({ n: 2, mean: 2, squares: 2, min: 1, max: 3 })
  expect(moments([])).toEqual({ n: 0, mean: NaN, squares: 0, min: NaN, max: NaN })
})

test('moments(x) of one value has that mean and no spread, whatever its rounding', () => {
  expect(moments(new Float64Array(1001).fill(0.1))).toEqual({ n: 1001, mean: 0.1, squares: 0, min: 0.1, max: 0.1 })
})

// Source: NIST Statistical Reference Datasets, univariate; log relative error in digits.
describeCorpus('NIST univariate', () => {
  const folder = (file: string) => corpus('data', 'd1-analysis', 'nist_strd_univariate', file)!
  const certified = () =>
    JSON.parse(readFileSync(folder('certified.json'), 'utf8')) as Record<string, { mean: number; sd: number }>
  const digits = (got: number, known: number) => (got === known ? 15 : -Math.log10(Math.abs(got / known - 1)))
  for (const name of ['Lew', 'Lottery', 'Mavro', 'Michelso', 'NumAcc1', 'NumAcc2']) {
    test(`moments(${name}) has the certified mean to 14 digits and deviation to 13`, () => {
      const values = readFileSync(folder(`${name}.csv`), 'utf8')
        .trim()
        .split(/\s+/)
        .slice(1)
        .map(Number)
      const m = moments(values)
      expect(digits(m.mean, certified()[name].mean)).toBeGreaterThan(14)
      expect(digits(deviation(m), certified()[name].sd)).toBeGreaterThan(name === 'Mavro' ? 12 : 13)
    })
  }
})
