import { expect, test } from 'vitest'
import { deviceWords } from '../../../src/app/shell/device-words.ts'
import { t } from '../fakes.ts'

test.each([
  ['simd', 'SIMD · 1 core'],
  ['cpu', 'CPU · 1 core'],
  ['webgl', 'WebGL'],
  ['webgpu', 'WebGPU']
] as const)(
  'deviceWords(%s) names the device, and the one core that does the work where it is no GPU',
  (kind, words) => {
    expect(deviceWords([{ kind, chosen: true, reason: 'chosen' }], t)).toBe(words)
  }
)

test('deviceWords(none chosen) says so', () => {
  expect(deviceWords([], t)).toBe('Device not chosen yet')
})
