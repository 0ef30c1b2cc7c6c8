import { gzipSync, inflateRawSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { open, refusal } from './open.ts'

const rows = Array.from({ length: 20_000 }, (_, i) => `${i},word ${(i * 7919) % 10_007}`)
const parts = [0, 1, 2, 3].map((part) => rows.slice(part * 5000, (part + 1) * 5000).join('\n') + '\n')
const members = ['a,b\n', ...parts].map((text) => gzipSync(text))
const file = (...bytes: Uint8Array[]) => new File([Buffer.concat(bytes)], 'x.csv.gz')

/** As browsers unpack: one member, and an error where anything stands behind it. What was unpacked before is given. */
class StrictStream {
  readonly readable: ReadableStream<Uint8Array>
  readonly writable: WritableStream<Uint8Array>

  constructor() {
    const taken: Uint8Array[] = []
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk) => void taken.push(chunk),
      async flush(controller) {
        const packed = Buffer.concat(taken)
        const { buffer, engine } = inflateRawSync(packed.subarray(10), { info: true }) as unknown as {
          buffer: Uint8Array
          engine: { bytesWritten: number }
        }
        const behind = packed.length - 10 - engine.bytesWritten - 8
        controller.enqueue(Uint8Array.from(buffer.subarray(0, 1000)))
        await new Promise((resolve) => setTimeout(resolve, 5))
        if (behind !== 0) throw new TypeError(behind < 0 ? 'cut off' : 'junk behind the end')
        controller.enqueue(Uint8Array.from(buffer.subarray(1000)))
      }
    })
    this.readable = readable
    this.writable = writable
  }
}

afterEach(() => vi.unstubAllGlobals())

describe.each(['the stream of Node', 'a stream that takes one member alone'])('open, with %s,', (which) => {
  const stub = () => {
    if (which.startsWith('a')) vi.stubGlobal('DecompressionStream', StrictStream)
  }

  it('reads gzip of one member and of several', async () => {
    stub()
    const whole = await open(file(gzipSync('a,b\n' + parts.join(''))))
    const several = await open(file(...members))
    expect(several.summary.rows).toBe(20_000)
    expect(several.cells).toEqual(whole.cells)
    expect(several.summary.source.gzip).toBe(true)
  })

  it('is not led astray by bytes that look like the beginning of a member', async () => {
    stub()
    const stored = gzipSync(Buffer.from('a,b\n\u001f\u008b\u0008\u0000,1\n', 'latin1'), { level: 0 })
    expect(Buffer.from(stored).indexOf(Buffer.of(0x1f, 0x8b, 8, 0), 1)).toBeGreaterThan(0)
    const table = await open(file(stored, members[1]), { encoding: 'latin1' })
    expect(table.summary.rows).toBe(5001)
  })

  it('refuses a member that is damaged or cut off', async () => {
    stub()
    const broken = Buffer.concat(members)
    expect((await refusal(file(broken.subarray(0, broken.length - 12)))).code).toBe('damaged-gzip')
    broken[broken.length - 200] ^= 255
    broken[members[0].length + 300] ^= 255
    expect((await refusal(file(broken))).code).toBe('damaged-gzip')
  })
})
