import { Int32List } from './int32-list.ts'

/** The line of each row, kept where the distance between the two changes. */
export class LineMap {
  private readonly rows = new Int32List()
  private readonly gaps = new Int32List()

  set(row: number, line: number): void {
    const n = this.gaps.length
    if (n && this.gaps.at(n - 1) === line - row) return
    this.rows.push(row)
    this.gaps.push(line - row)
  }

  readonly lineOf = (row: number): number => {
    let low = 0
    let high = this.rows.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.rows.at(middle) <= row) low = middle
      else high = middle - 1
    }
    return this.rows.length ? row + this.gaps.at(low) : row + 1
  }
}
