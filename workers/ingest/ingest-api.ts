import { settle } from '@core/outcome.ts'
import type { IngestApi } from '@core/protocol/ingest.ts'
import { saveTable } from '@store/tables.ts'
import { Meter } from './meter.ts'
import { openTable } from './open-table.ts'

/** What an ingest worker does: reads files as one table, and saves it. A cancel ends the reading alone. */
export function ingestApi(): IngestApi {
  let meter: Meter | null = null
  return {
    open(sources, options, onProgress) {
      const bytes = sources.reduce((sum, source) => sum + source.size, 0)
      const own = (meter = new Meter(bytes, onProgress))
      return settle(() => openTable(sources, options, own))
    },
    save: (table, onProgress) => settle(() => saveTable(table, onProgress)),
    cancel() {
      if (meter) meter.cancelled = true
    }
  }
}
