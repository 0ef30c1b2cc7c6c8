import { expect, test } from 'vitest'
import { Refusal } from '@core/outcome.ts'
import type { BenchtopError } from '../../src/app/services/say.ts'
import { say } from '../../src/app/services/say.ts'
import { t } from './fakes.ts'

test('say(refusal) is an Error with code, message and hint in words, and where it happened', () => {
  const error = say(new Refusal('row-not-used', { row: 7, most: 99 }, { row: 7, step: 'kmeans' }), t) as BenchtopError
  expect(error).toBeInstanceOf(Error)
  expect(error.code).toBe('row-not-used')
  expect(error.message).toContain('7')
  expect(error.hint).toContain('99')
  expect([error.row, error.step, error.column]).toEqual([7, 'kmeans', undefined])
})

test('say(abort) is cancelled; say(bug) is the bug itself', () => {
  expect(say(new DOMException('', 'AbortError'), t)).toMatchObject({ code: 'cancelled' })
  const bug = new TypeError('x')
  expect(say(bug, t)).toBe(bug)
})
