import type { Result } from './types.ts'

/** The buffers of a result's rows and columns, each once: what a worker hands over instead of copying. */
export function transferables(result: Result): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>()
  for (const frame of Object.values(result.frames)) {
    if (frame.rows) buffers.add(frame.rows.buffer as ArrayBuffer)
    for (const column of Object.values(frame.columns))
      if (ArrayBuffer.isView(column)) buffers.add(column.buffer as ArrayBuffer)
  }
  return [...buffers]
}
