import type { Page, PageRequest } from '@core/protocol/analysis.ts'
import type { Context } from './context.ts'
import { adopted } from './tables.ts'

/** Cells by column: what a grid shows. Fails `no-table`. */
export async function page(context: Context, id: string, request: PageRequest): Promise<Page> {
  await adopted(context, id)
  return context.analysis.preview(id, request)
}

/** The first rows as objects (without a prototype, since a column may have any name); missing is null, a date is a number. */
export async function preview(
  context: Context,
  id: string,
  request: { offset?: number; limit?: number } = {}
): Promise<Record<string, unknown>[]> {
  const { rows, columns } = await page(context, id, { offset: request.offset, limit: request.limit })
  const names = Object.keys(columns)
  return Array.from(rows, (_row, at) => {
    const record = Object.create(null) as Record<string, unknown>
    for (const name of names) record[name] = columns[name][at]
    return record
  })
}
