import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { unwrap } from '@core/outcome.ts'
import type { ReadOptions } from '@core/table/open-options.ts'
import { printCell } from '@core/table/print-cell.ts'
import type { Column, TableSummary } from '@core/table/types.ts'
import { decodeBatches } from '../../../workers/ingest/arrow/decode-batches.ts'
import { ingestApi } from '../../../workers/ingest/ingest-api.ts'

export interface Opened {
  summary: TableSummary
  columns: Map<string, Column>
  /** Cells as texts, row by row. */
  cells: (string | null)[][]
}

/** Opens texts, bytes or files as the worker does, and reads the batches back. */
export async function open(
  sources: string | Uint8Array | Blob | (string | Blob)[],
  options: ReadOptions = {}
): Promise<Opened> {
  const list = Array.isArray(sources) ? sources : [sources]
  const files = list.map((one, i) =>
    one instanceof Blob ? one : new File([one as string | Uint8Array<ArrayBuffer>], `part-${i + 1}.csv`)
  )
  const opened = unwrap(await ingestApi().open(files, options, () => undefined))
  const { rows, columns } = await decodeBatches(opened.batches)
  const cells = Array.from({ length: rows }, (_, row) => [...columns.values()].map((column) => printCell(column, row)))
  return { summary: opened.summary, columns, cells }
}

/** The code of the refusal that opening ends in. */
export async function refusal(sources: Parameters<typeof open>[0], options: ReadOptions = {}) {
  const list = (Array.isArray(sources) ? sources : [sources]).map((one) =>
    one instanceof Blob ? one : new File([one as string], 'bad.csv')
  )
  const outcome = await ingestApi().open(list, options, () => undefined)
  if (outcome.ok) throw new Error('was not refused')
  return outcome.failure
}

/** A file of the disk as the page would get it. */
export const fileOf = (path: string): File => new File([readFileSync(path)], basename(path))

/** A column's summary by name. */
export const columnOf = ({ summary }: Opened, name: string) => summary.columns.find((column) => column.name === name)!

/** A file whose stream gives pieces of the sizes that `sizes` makes. */
export function inPieces(bytes: Uint8Array, size: () => number): File {
  const file = new File([bytes as Uint8Array<ArrayBuffer>], 'pieces.csv')
  file.stream = () => {
    let at = 0
    return new ReadableStream({
      pull(controller) {
        if (at >= bytes.length) return controller.close()
        const next = at + size()
        controller.enqueue(bytes.slice(at, next))
        at = next
      }
    })
  }
  return file
}
