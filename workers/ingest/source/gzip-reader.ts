const magic = [0x1f, 0x8b, 0x08]

/**
 * The bytes in a gzip file, also of one that has several members one behind the other (as `cat a.gz b.gz` and bgzip make).
 *
 * The browser's own stream ends in an error behind the first member. Where it does, the file is searched for places at which a
 * member can begin, and read again member by member; what was given already is passed over.
 */
export class GzipReader {
  /** Bytes of the file that were taken, packed. */
  taken = 0
  private start = 0
  private end: number
  private skip = 0
  private given = 0
  private places: number[] | null = null
  private reader: ReadableStreamDefaultReader<Uint8Array> | null = null
  private readonly file: Blob

  constructor(file: Blob) {
    this.file = file
    this.end = file.size
  }

  /** The next piece; null at the end. Throws where the file is damaged. */
  async read(): Promise<Uint8Array | null> {
    for (;;) {
      try {
        const { done, value } = await (this.reader ??= this.open()).read()
        if (!done) {
          const kept = this.unseen(value)
          if (kept.length) return kept
        } else if (this.end === this.file.size) return null
        else this.next()
      } catch (error) {
        if (!(await this.anotherEnd())) throw error
      }
    }
  }

  async close(): Promise<void> {
    await this.reader?.cancel().catch(() => undefined)
  }

  private open() {
    const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        this.taken = Math.min(this.file.size, this.taken + chunk.length)
        controller.enqueue(chunk)
      }
    })
    this.taken = this.start
    return this.file
      .slice(this.start, this.end)
      .stream()
      .pipeThrough(counter)
      .pipeThrough(new DecompressionStream('gzip'))
      .getReader()
  }

  /** The part of a piece that was not given before. */
  private unseen(piece: Uint8Array): Uint8Array {
    const seen = Math.min(this.skip, piece.length)
    this.skip -= seen
    this.given += piece.length - seen
    return piece.subarray(seen)
  }

  /** Goes on to the member behind. */
  private next(): void {
    this.start = this.end
    this.end = this.endBehind(this.start)
    this.skip = 0
    this.given = 0
    this.reader = null
  }

  /** Tries the member that failed with another end; false where there is none left. */
  private async anotherEnd(): Promise<boolean> {
    const first = this.places === null
    this.places ??= await placesOfMagic(this.file)
    if (!first && this.end === this.file.size) return false
    this.end = this.endBehind(first ? this.start : this.end)
    if (first && this.end === this.file.size) return false
    this.skip = this.given
    this.reader = null
    return true
  }

  private endBehind(at: number): number {
    return this.places?.find((place) => place > at) ?? this.file.size
  }
}

/** Where the first bytes of a gzip member stand; most such places, and all true ones, are beginnings of members. */
async function placesOfMagic(file: Blob): Promise<number[]> {
  const places: number[] = []
  const reader = file.stream().getReader()
  let before = 0
  let held = new Uint8Array(0)
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return places
    const bytes = new Uint8Array(held.length + value.length)
    bytes.set(held)
    bytes.set(value, held.length)
    for (let at = bytes.indexOf(magic[0]); at >= 0 && at + 4 <= bytes.length; at = bytes.indexOf(magic[0], at + 1)) {
      // The three highest flags are reserved, and zero.
      if (bytes[at + 1] === magic[1] && bytes[at + 2] === magic[2] && bytes[at + 3] < 32) places.push(before + at)
    }
    held = bytes.slice(Math.max(0, bytes.length - 3))
    before += bytes.length - held.length
  }
}
