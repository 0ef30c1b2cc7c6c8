import { Refusal } from '@core/outcome.ts'
import type { ByteSource } from '../source/byte-source.ts'
import type { Utf8Stream } from '../source/utf8-stream.ts'
import { join } from '../source/utf8-stream.ts'
import type { OddLines } from './odd-lines.ts'

/** No record is longer than this: what has no line end for so long is no table. */
export const longestRecord = 64 * 1024 * 1024

/** The part of a text that is being scanned, as UTF-8, filled from a source. */
export class TextBuffer {
  bytes: Uint8Array = new Uint8Array(0)
  from = 0
  /** Line of the file that `from` stands on, from 1. */
  line = 1
  ended = false
  private readonly source: ByteSource
  private readonly utf8: Utf8Stream
  private readonly odd: OddLines

  constructor(source: ByteSource, utf8: Utf8Stream, odd: OddLines) {
    this.source = source
    this.utf8 = utf8
    this.odd = odd
  }

  /** Takes in raw bytes. */
  push(raw: Uint8Array, last: boolean): void {
    const piece = this.utf8.push(raw, last)
    const rest = this.bytes.subarray(this.from)
    const at = rest.length
    this.bytes = at ? join(rest, piece.bytes) : piece.bytes
    this.from = 0
    this.ended = last
    if (piece.replaced > 0) this.odd.note('replaced-bytes', this.lineAt(at + piece.replacedAt), piece.replaced)
    if (piece.nulls) this.odd.note('null-bytes', this.lineAt(at + piece.nullAt), piece.nulls)
  }

  /** Reads until there is twice as much as stands unread, so that a long record is not scanned over and over. */
  async fill(): Promise<void> {
    const left = this.bytes.length - this.from
    if (left > longestRecord) {
      throw new Refusal('field-too-long', { file: this.source.name, line: this.line, limit: longestRecord })
    }
    const parts: Uint8Array[] = []
    let size = 0
    let last = false
    do {
      const part = await this.source.read()
      if (part) parts.push(part)
      else last = true
      size += part?.length ?? 0
    } while (!last && size < Math.max(1, left))
    this.push(concat(parts, size), last)
  }

  private lineAt(end: number): number {
    let line = this.line
    for (let i = this.from; i < end; i++) if (this.bytes[i] === 10) line++
    return line
  }
}

/** Pieces of bytes in one. */
export function concat(parts: Uint8Array[], size: number): Uint8Array {
  if (parts.length === 1) return parts[0]
  const all = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
