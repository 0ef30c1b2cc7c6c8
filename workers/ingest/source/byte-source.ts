import { Refusal } from '@core/outcome.ts'

const mostRatio = 300
const harmless = 100_000_000

/** The bytes of a file, a piece at a time, out of gzip where it is packed. */
export class ByteSource {
  /** Bytes of the file itself that were taken, packed or not. */
  taken = 0
  gzip = false
  private given = 0
  private reader: ReadableStreamDefaultReader<Uint8Array> | null = null
  private readonly file: Blob
  readonly name: string

  constructor(file: Blob) {
    this.file = file
    this.name = 'name' in file && typeof file.name === 'string' ? file.name : ''
  }

  /** The next piece; null at the end. Fails `not-readable`, or `damaged-gzip` for one that is broken or a bomb. */
  async read(): Promise<Uint8Array | null> {
    try {
      this.reader ??= await this.open()
      const { done, value } = await this.reader.read()
      if (done) return null
      this.given += value.length
      if (this.gzip && this.given > harmless && this.given > mostRatio * this.file.size) throw this.damaged('bomb')
      return value
    } catch (error) {
      if (error instanceof Refusal) throw error
      if (this.gzip) throw this.damaged('broken')
      throw new Refusal('not-readable', { file: this.name })
    }
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    await this.reader?.cancel().catch(() => undefined)
  }

  private async open() {
    const head = new Uint8Array(await this.file.slice(0, 2).arrayBuffer())
    this.gzip = head[0] === 0x1f && head[1] === 0x8b
    const counted = this.file.stream().pipeThrough(this.counter())
    return (this.gzip ? counted.pipeThrough(new DecompressionStream('gzip')) : counted).getReader()
  }

  private counter() {
    return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        this.taken += chunk.length
        controller.enqueue(chunk)
      }
    })
  }

  private damaged(reason: 'bomb' | 'broken') {
    return new Refusal('damaged-gzip', { file: this.name, reason, bytes: this.file.size, unpacked: this.given })
  }
}
