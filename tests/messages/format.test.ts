import { expect, test } from 'vitest'
import { format } from '@messages/format.ts'

const en = format('en')
const zh = format('zh-CN')

test('num(x) has three significant digits, U+2212 for minus, and whole numbers from a thousand on', () => {
  expect([0.123456, 12.3456, 1234.56, -0.5, 0].map((x) => en.num(x))).toEqual(['0.123', '12.3', '1,235', '−0.5', '0'])
  expect(en.num(0.00001234)).toBe('1.23e-5')
  expect(en.num(NaN)).toBe('–')
})

test('percent(x) has a narrow space in English and none in Chinese, and never says 0 of something', () => {
  expect([0.31, 0.072, 0.0004, 0].map((x) => en.percent(x))).toEqual([
    '31\u202f%',
    '7.2\u202f%',
    '<0.1\u202f%',
    '0\u202f%'
  ])
  expect(zh.percent(0.31)).toBe('31%')
})

test('bytes and durations come in the unit that a reader would choose', () => {
  expect([999, 1000, 1_234_567].map((x) => en.bytes(x))).toEqual(['999\u202fB', '1\u202fkB', '1.23\u202fMB'])
  expect([4, 3400, 61_000].map((x) => en.duration(x))).toEqual(['4\u202fms', '3.4\u202fs', '1\u202fmin 1\u202fs'])
})

test('dates have the day first in English, and hours run to 24', () => {
  const at = Date.UTC(2024, 10, 5, 15, 4)
  expect(en.date(at)).toBe('5 Nov 2024')
  expect(en.datetime(at)).toBe('5 Nov 2024, 15:04')
  expect(zh.date(at)).toBe('2024年11月5日')
})
