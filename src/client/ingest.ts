import { proxy } from 'comlink'
import { settle, unwrap, type Outcome } from '@core/outcome.ts'
import type { OnProgress } from '@core/progress.ts'
import type { IngestApi, OpenedTable } from '@core/protocol/ingest.ts'
import type { ReadOptions } from '@core/table/open-options.ts'
import { Port, type PortOptions, type Startable } from './port.ts'
import { startFrom } from './start-worker.ts'
import { ingestText } from './worker-texts.ts'

export interface OpenFilesOptions {
  onProgress?: OnProgress | undefined
  /** Ends the reading; what was opened already goes on being saved. */
  signal?: AbortSignal | undefined
  /** Starts the worker; by default from its text, in the page. */
  start?: () => Promise<Startable>
  port?: PortOptions
}

export interface OpenedFiles {
  opened: OpenedTable
  /** Settles when the table is wholly in IndexedDB; at once for a table kept in memory only. Never rejects for a user's trouble. */
  saved: Promise<Outcome<void>>
}

/**
 * Reads sources as one table in a worker of its own, which goes on to save it and is then ended.
 *
 * Fails as the reader does, `cancelled` when the signal fired, `worker-died` when the sources killed the worker twice.
 */
export async function openFiles(
  sources: (File | Blob)[],
  options: ReadOptions,
  { onProgress, signal, start, port: portOptions }: OpenFilesOptions = {}
): Promise<Outcome<OpenedFiles>> {
  const port = new Port<IngestApi>(start ?? (() => startFrom(ingestText, 'ingest')), { repeats: 1, ...portOptions })
  const report = onProgress ?? (() => undefined)
  const read = await settle(async () =>
    unwrap(
      await port.ask({
        send: (api) => api.open(sources, options, proxy(report)) as Promise<Outcome<OpenedTable>>,
        cancel: (api) => api.cancel(),
        signal
      })
    )
  ).catch((error: unknown) => {
    port.close()
    throw error
  })
  if (!read.ok) {
    port.close()
    return read
  }
  const opened = read.value
  return { ok: true, value: { opened, saved: save(port, opened, report) } }
}

/** Saves a table made in the page (a frame kept, a kind overruled) as `openFiles` does. */
export function saveOpened(opened: OpenedTable, options: OpenFilesOptions = {}): Promise<Outcome<void>> {
  const port = new Port<IngestApi>(options.start ?? (() => startFrom(ingestText, 'ingest')), {
    repeats: 1,
    ...options.port
  })
  return save(port, opened, options.onProgress ?? (() => undefined))
}

async function save(port: Port<IngestApi>, opened: OpenedTable, onProgress: OnProgress): Promise<Outcome<void>> {
  try {
    if (opened.summary.memoryOnly) return { ok: true, value: undefined }
    return await settle(async () =>
      unwrap(await port.ask({ send: (api) => api.save(opened, proxy(onProgress)) as Promise<Outcome<void>> }))
    )
  } finally {
    port.close()
  }
}
