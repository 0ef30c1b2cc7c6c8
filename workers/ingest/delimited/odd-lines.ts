import type { TableWarning, WarningCode } from '@core/table/types.ts'
import { warn } from '@core/table/table-warnings.ts'

/** Counts oddities of a file by code, with the first ten lines of each. */
export class OddLines {
  private readonly found = new Map<WarningCode, { count: number; lines: number[]; values: TableWarning['values'] }>()

  note(code: WarningCode, line: number, count = 1, values: TableWarning['values'] = {}): void {
    let one = this.found.get(code)
    if (!one) this.found.set(code, (one = { count: 0, lines: [], values }))
    one.count += count
    if (one.lines.length < 10 && one.lines.at(-1) !== line) one.lines.push(line)
  }

  count(code: WarningCode): number {
    return this.found.get(code)?.count ?? 0
  }

  warnings(): TableWarning[] {
    return Array.from(this.found, ([code, { count, lines, values }]) =>
      warn(code, { ...values, count, line: lines[0] }, count, lines)
    )
  }
}
