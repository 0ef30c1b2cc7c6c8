import type { ActionsModel } from '@core/result/models.ts'
import type { Translate } from '@messages/index.ts'

/** The action list as a CSV file, one line a target; with a byte order mark, so that spreadsheets read it as UTF-8. */
export function actionsCsv({ actions }: ActionsModel, t: Translate): Blob {
  const head = ['target', 'size', 'action', 'reason', 'expected', 'low', 'high', 'unit'].map((name) =>
    t.dynamic(`domain.csv.${name}`)
  )
  const lines = actions.map(({ target, size, action, reason, expected }) => [
    target,
    size,
    action,
    reason,
    expected.value,
    expected.low,
    expected.high,
    expected.unit
  ])
  return new Blob(['\ufeff', ...[head, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`)], {
    type: 'text/csv;charset=utf-8'
  })
}

/** Text that a spreadsheet would take for a formula is led by an apostrophe. */
function cell(value: string | number): string {
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value)
  const guarded = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
