/** How a delimited text is written; −1 as quote for none. */
export interface Dialect {
  delimiter: number
  quote: number
}

/** The fields of one record, as found by `scanRecord`. */
export class Fields {
  count = 0
  starts = new Int32Array(64)
  ends = new Int32Array(64)
  /** 1: stood in quotes; 2: has a doubled quote (or one out of place) within, to be read by `unquote`. */
  quoted = new Uint8Array(64)
  /** Line ends within quotes. */
  innerLines = 0
  /** Where a quote that never closes stands; −1 for none. */
  unclosedAt = -1
  /** A closed quote was followed by something else than a delimiter or a line end. */
  stray = false

  add(start: number, end: number, quoted: number): void {
    if (this.count === this.starts.length) this.grow()
    this.starts[this.count] = start
    this.ends[this.count] = end
    this.quoted[this.count++] = quoted
  }

  private grow(): void {
    const size = this.count * 2
    const [starts, ends, quoted] = [new Int32Array(size), new Int32Array(size), new Uint8Array(size)]
    starts.set(this.starts)
    ends.set(this.ends)
    quoted.set(this.quoted)
    Object.assign(this, { starts, ends, quoted })
  }
}

const lf = 10
const cr = 13
const space = 32
const none: readonly number[] = []

/** So many quotes that never close mean that they are no quotes. */
export const mostUnclosed = 100

/**
 * Finds the fields of the record at `from`; gives where the next begins, or −1 where the record does not end before `end`
 * (unless `last`: then the end of the text ends it).
 *
 * LF, CR and CRLF end a record. A quote opens only at the start of a field; within, two stand for one; a quote followed by
 * anything else than a delimiter or a line end, with or without spaces before it, is a character of the field, which goes on in quotes. `literals` are places
 * of quotes to be read as plain characters.
 */
export function scanRecord(
  bytes: Uint8Array,
  from: number,
  end: number,
  last: boolean,
  { delimiter, quote }: Dialect,
  fields: Fields,
  literals: readonly number[] = none
): number {
  fields.count = 0
  fields.innerLines = 0
  fields.unclosedAt = -1
  fields.stray = false
  let at = from
  for (;;) {
    let kind = 0
    let start = at
    let stop: number
    let spaces = 0
    if (quote >= 0 && at < end && bytes[at] === quote && !literals.includes(at)) {
      kind = 1
      start = ++at
      for (;;) {
        if (at >= end) {
          if (!last) return -1
          fields.unclosedAt = start - 1
          return -1
        }
        const byte = bytes[at]
        if (byte === quote) {
          if (at + 1 >= end) {
            if (!last) return -1
            break
          }
          const next = bytes[at + 1]
          if (next === delimiter || next === lf || next === cr) break
          if (next === space) {
            let after = at + 2
            while (after < end && bytes[after] === space) after++
            if (after >= end && !last) return -1
            if (after >= end || bytes[after] === delimiter || bytes[after] === lf || bytes[after] === cr) {
              spaces = after - at - 1
              break
            }
          }
          kind = 2
          if (next === quote) at++
          else fields.stray = true
        } else if (byte === lf || (byte === cr && bytes[at + 1] !== lf)) fields.innerLines++
        at++
      }
      stop = at
      at += 1 + spaces
    } else {
      while (at < end) {
        const byte = bytes[at]
        if (byte === delimiter || byte === lf || byte === cr) break
        at++
      }
      stop = at
    }
    fields.add(start, stop, kind)
    if (at >= end) return last ? end : -1
    const byte = bytes[at++]
    if (byte === delimiter) continue
    if (byte === lf) return at
    if (at >= end) return last ? at : -1
    return bytes[at] === lf ? at + 1 : at
  }
}

/** A quoted field without its doubled quotes, into `out`; gives its length. */
export function unquote(bytes: Uint8Array, start: number, end: number, quote: number, out: Uint8Array): number {
  let length = 0
  for (let at = start; at < end; at++) {
    out[length++] = bytes[at]
    if (bytes[at] === quote && at + 1 < end && bytes[at + 1] === quote) at++
  }
  return length
}
