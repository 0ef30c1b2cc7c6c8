import { QuotesDoNotBalance } from './quotes-do-not-balance.ts'
import type { OddLines } from './odd-lines.ts'
import { Fields, mostUnclosed, scanRecord, type Dialect } from './scan-record.ts'
import type { TableBuilder } from './table-builder.ts'
import type { TextBuffer } from './text-buffer.ts'

const patience = 25

export interface RecordOptions {
  dialect: Dialect
  /** Quotes that do not balance mean that they are no quotes: the text is to be read anew. */
  strictQuotes: boolean
  /** Called every few milliseconds: gives way, tells progress, throws to end. */
  breathe: () => Promise<void>
}

/** Reads the rest of a text into a table. */
export async function readRecords(
  text: TextBuffer,
  table: TableBuilder,
  odd: OddLines,
  options: RecordOptions
): Promise<void> {
  const reader = new RecordReader(text, table, odd, options)
  for (;;) {
    const state = reader.run(performance.now() + patience)
    if (state === 'end') return
    await options.breathe()
    if (state === 'hungry') await text.fill()
  }
}

class RecordReader {
  private readonly fields = new Fields()
  private literals: number[] = []
  private unclosed = 0
  private ends = [0, 0, 0]
  private dialect: Dialect
  private readonly text: TextBuffer
  private readonly table: TableBuilder
  private readonly odd: OddLines
  private readonly options: RecordOptions

  constructor(text: TextBuffer, table: TableBuilder, odd: OddLines, options: RecordOptions) {
    this.text = text
    this.table = table
    this.odd = odd
    this.options = options
    this.dialect = options.dialect
  }

  /** Takes records until the text at hand is used up, the text is at its end, or it is time to give way. */
  run(until: number): 'hungry' | 'late' | 'end' {
    const { text, fields } = this
    for (let n = 1; text.from < text.bytes.length; n++) {
      const next = scanRecord(text.bytes, text.from, text.bytes.length, text.ended, this.dialect, fields, this.literals)
      if (next < 0) {
        if (fields.unclosedAt < 0) return 'hungry'
        this.readLiterally(fields.unclosedAt)
        // Each of these has looked through the rest of the text.
        n |= 255
      } else this.take(next)
      if ((n & 255) === 255 && performance.now() > until) return 'late'
    }
    if (!text.ended) return 'hungry'
    if (this.ends.filter((count) => count > 0).length > 1) this.noteMixedEnds()
    return 'end'
  }

  private take(next: number): void {
    const { text, fields, odd, table } = this
    const { bytes, line } = text
    if (fields.stray) {
      if (this.options.strictQuotes) throw new QuotesDoNotBalance(line)
      odd.note('stray-quotes', line)
    }
    if (this.options.strictQuotes && fields.innerLines && fields.count !== table.stores.length)
      throw new QuotesDoNotBalance(line)
    if (this.isBlank()) odd.note('blank-lines', line)
    else table.add(bytes, fields, this.dialect.quote, line)
    const last = bytes[next - 1]
    if (last === 10) this.ends[bytes[next - 2] === 13 && next - 2 >= text.from ? 2 : 0]++
    else if (last === 13) this.ends[1]++
    text.line += 1 + fields.innerLines
    text.from = next
    if (this.literals.length) this.literals = []
  }

  private isBlank(): boolean {
    const { fields, table, text } = this
    if (fields.count > 1 || fields.quoted[0]) return false
    if (fields.ends[0] === fields.starts[0]) return true
    if (table.stores.length < 2) return false
    for (let i = fields.starts[0]; i < fields.ends[0]; i++)
      if (text.bytes[i] !== 32 && text.bytes[i] !== 9) return false
    return true
  }

  /** A quote that never closes would swallow the rest of the file: it is taken as a plain character. */
  private readLiterally(at: number): void {
    const line = this.text.line
    if (this.options.strictQuotes) throw new QuotesDoNotBalance(line)
    this.odd.note('unclosed-quote', line)
    this.literals.push(at)
    if (++this.unclosed >= mostUnclosed) this.dialect = { ...this.dialect, quote: -1 }
  }

  private noteMixedEnds(): void {
    const [lf, cr, crlf] = this.ends
    this.odd.note('mixed-line-ends', 1, lf + cr + crlf - Math.max(lf, cr, crlf), { lf, cr, crlf })
  }
}
