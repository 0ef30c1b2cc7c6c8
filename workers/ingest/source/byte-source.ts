import { Refusal } from '@core/outcome.ts'
import { GzipReader } from './gzip-reader.ts'

const mostRatio = 300
const harmless = 100_000_000

/** The bytes of a file, a piece at a time, out of gzip where it is packed. */
export class ByteSource {
  gzip = false
  private plain = 0
  private given = 0
  private packed: GzipReader | null = null
  private reader: ReadableStreamDefaultReader<Uint8Array> | null = null
  private readonly file: Blob
  readonly name: string

  constructor(file: Blob) {
    this.file = file
    this.name = 'name' in file && typeof file.name === 'string' ? file.name : ''
  }

  /** Bytes of the file itself that were taken, packed or not. */
  get taken(): number {
    return this.packed ? this.packed.taken : this.plain
  }

  /** The next piece; null at the end. Fails `not-readable`, or `damaged-gzip` for one that is broken or a bomb. */
  async read(): Promise<Uint8Array | null> {
    try {
      if (!this.packed && !this.reader) await this.open()
      const piece = this.packed ? await this.packed.read() : await this.readPlain()
      this.given += piece?.length ?? 0
      if (this.gzip && this.given > harmless && this.given > mostRatio * this.file.size) throw this.damaged('bomb')
      return piece
    } catch (error) {
      if (error instanceof Refusal) throw error
      if (this.gzip) throw this.damaged('broken')
      throw new Refusal('not-readable', { file: this.name })
    }
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    await this.packed?.close()
    await this.reader?.cancel().catch(() => undefined)
  }

  private async open(): Promise<void> {
    const head = new Uint8Array(await this.file.slice(0, 2).arrayBuffer())
    this.gzip = head[0] === 0x1f && head[1] === 0x8b
    if (this.gzip) this.packed = new GzipReader(this.file)
    else this.reader = this.file.stream().getReader()
  }

  private async readPlain(): Promise<Uint8Array | null> {
    const { done, value } = await this.reader!.read()
    if (done) return null
    this.plain += value.length
    return value
  }

  private damaged(reason: 'bomb' | 'broken') {
    return new Refusal('damaged-gzip', { file: this.name, reason, bytes: this.file.size, unpacked: this.given })
  }
}
