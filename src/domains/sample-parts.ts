export const rowsAPart = 1000

/** A CSV file in parts: the head, then up to 1,000 rows each, made while they are asked for. */
export function* sampleParts(head: readonly string[], rows: number, row: (index: number) => string): Generator<string> {
  yield `${head.join(',')}\n`
  for (let from = 0; from < rows; from += rowsAPart) {
    let part = ''
    for (let i = from; i < Math.min(rows, from + rowsAPart); i++) part += row(i)
    yield part
  }
}
