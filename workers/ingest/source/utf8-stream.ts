import { Refusal } from '@core/outcome.ts'

/** A piece of text as UTF-8, and what was wrong in it: bytes that are no text (now U+FFFD), zero bytes (taken out). */
export interface TextPiece {
  bytes: Uint8Array
  replaced: number
  nulls: number
  /** Place in `bytes` of the first of either. */
  replacedAt: number
  nullAt: number
}

/** Turns a stream of any encoding into UTF-8, and counts what is lost. A byte order mark is taken off. */
export class Utf8Stream {
  private readonly decoder: TextDecoder | null
  private readonly strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  private readonly lossy = new TextDecoder('utf-8', { ignoreBOM: true })
  private held: Uint8Array = new Uint8Array(0)
  private started = false

  constructor(encoding: string) {
    let decoder: TextDecoder
    try {
      decoder = new TextDecoder(encoding)
    } catch {
      throw new Refusal('unknown-encoding', { encoding })
    }
    this.decoder = decoder.encoding === 'utf-8' ? null : decoder
  }

  push(chunk: Uint8Array, last: boolean): TextPiece {
    return this.decoder ? this.decoded(this.decoder, chunk, last) : this.utf8(chunk, last)
  }

  private decoded(decoder: TextDecoder, chunk: Uint8Array, last: boolean): TextPiece {
    const text = decoder.decode(chunk, { stream: !last })
    return piece(encoder.encode(text), count(text))
  }

  private utf8(chunk: Uint8Array, last: boolean): TextPiece {
    let bytes = this.held.length ? join(this.held, chunk) : chunk
    if (!this.started) {
      if (bytes.length < 3 && !last) {
        this.held = bytes.slice()
        return piece(new Uint8Array(0), 0)
      }
      this.started = true
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3)
    }
    const cut = last ? bytes.length : wholeCharacters(bytes)
    this.held = bytes.slice(cut)
    bytes = bytes.subarray(0, cut)
    try {
      this.strict.decode(bytes)
      return piece(bytes, 0)
    } catch {
      const before = matches(bytes, 0xef, 0xbf, 0xbd)
      const text = this.lossy.decode(bytes)
      return piece(encoder.encode(text), count(text) - before)
    }
  }
}

const encoder = new TextEncoder()
const count = (text: string) => text.split('\ufffd').length - 1

function piece(bytes: Uint8Array, replaced: number): TextPiece {
  const nullAt = bytes.indexOf(0)
  let nulls = 0
  let kept = bytes
  if (nullAt >= 0) {
    kept = bytes.filter((byte) => byte !== 0)
    nulls = bytes.length - kept.length
  }
  return { bytes: kept, replaced, nulls, nullAt, replacedAt: replaced > 0 ? firstReplaced(kept) : -1 }
}

function firstReplaced(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) return at
  }
  return -1
}

function matches(bytes: Uint8Array, a: number, b: number, c: number): number {
  let found = 0
  for (let at = bytes.indexOf(a); at >= 0; at = bytes.indexOf(a, at + 1)) {
    if (bytes[at + 1] === b && bytes[at + 2] === c) found++
  }
  return found
}

/** Where the last character that is whole ends: at most three bytes before the end. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return back < length ? bytes.length - back : bytes.length
    }
  }
  return bytes.length
}

/** Two pieces of bytes in one. */
export function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
