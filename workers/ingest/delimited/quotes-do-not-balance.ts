/** Thrown inside the reader alone: the text is to be read again with quotes as plain characters. */
export class QuotesDoNotBalance extends Error {
  readonly line: number
  constructor(line: number) {
    super('quotes do not balance')
    this.line = line
  }
}
