import { describe, expect, test } from 'vitest'
import { failureCodes } from '@core/failure-codes.ts'
import { warningCodes } from '@core/table/types.ts'
import { en } from '@messages/en/index.ts'
import { zhCN } from '@messages/zh-CN/index.ts'

describe.each([
  ['en', en],
  ['zh-CN', zhCN]
])('%s', (_language, messages) => {
  test.each(failureCodes)('says the rule and the way out of failure %s', (code) => {
    expect(messages).toHaveProperty([`failure.${code}`])
    expect(messages).toHaveProperty([`failure.${code}.hint`])
  })

  test.each(warningCodes)('has a sentence for warning %s', (code) => {
    expect(messages).toHaveProperty([`warning.${code}`])
  })
})

test('both languages have the same keys', () => {
  expect(Object.keys(zhCN).sort()).toEqual(Object.keys(en).sort())
})
