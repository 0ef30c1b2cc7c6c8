import { expect, test } from 'vitest'
import { en } from '@messages/en/index.ts'
import { translate } from '@messages/translate.ts'
import { progressWords } from '../../../src/app/shell/progress-words.ts'

const t = translate('en', en)

test('progressWords() says what a step does and its share', () => {
  const words = progressWords({ stage: 'kmeans', done: 3, of: 10, rate: 2, remainingMs: 4000 }, t)
  expect(words).toBe(
    `Finding segments · ${t.format.percent(0.3)} · ${t('common.progress.left', { time: t.format.duration(4000) })}`
  )
})

test('progressWords() counts what can be counted, with the rate', () => {
  expect(progressWords({ stage: 'grouping', done: 65536, of: 1e6, rate: 2e5 }, t)).toBe(
    'Comparing rows · 65,536 of 1,000,000 · 200,000/s'
  )
})

test('progressWords() is silent about a stage without words', () => {
  expect(progressWords({ stage: 'something-new', done: 0, of: 0 }, t)).toBe('')
})
