import { describe, expect, test } from 'vitest'
import { laws } from './device-contract.ts'
import { devicesToTest } from './devices.ts'

describe.each(await devicesToTest())('device $kind', ({ device }) => {
  test.each(laws)('$name', async ({ check }) => {
    await check(device)
  })

  test('throws for rows of another device', async () => {
    const strange = { n: 1, d: 1, free: () => {} }
    await expect(device.read(strange)).rejects.toThrow('another device')
  })

  test('throws for rows that were freed', async () => {
    const rows = await device.upload({ n: 2, d: 1, data: Float32Array.of(1, 2) })
    rows.free()
    rows.free()
    await expect(device.read(rows)).rejects.toThrow('freed')
  })

  test('throws for a matrix of the wrong size', async () => {
    const rows = await device.upload({ n: 2, d: 2, data: Float32Array.of(1, 2, 3, 4) })
    await expect(device.nearest(rows, new Float64Array(3), 2, { labels: false })).rejects.toThrow('4 numbers has 3')
    await expect(device.upload({ n: 2, d: 2, data: new Float32Array(3) })).rejects.toThrow('4 numbers has 3')
    rows.free()
  })
})
