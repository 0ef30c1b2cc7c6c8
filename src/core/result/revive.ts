import type { Frame, Result } from './types.ts'

/**
 * A result as it was before it crossed a worker's boundary or was stored: structured clone gives objects keyed by data
 * a prototype, on which a column named `constructor` would be found though nobody put it there.
 *
 * Arrays are not copied; `columns` and `rows` are again those of the frame `rows`.
 */
export function reviveResult(result: Result): Result {
  const frames: Record<string, Frame> = bare(result.frames)
  for (const name of Object.keys(frames)) frames[name] = { ...frames[name], columns: bare(frames[name].columns) }
  const rows = Object.hasOwn(result.frames, 'rows') ? frames.rows : undefined
  const columns = rows?.columns ?? bare(result.columns)
  return { ...result, frames, columns, models: bare(result.models), ...(rows?.rows && { rows: rows.rows }) }
}

/** The same entries on an object without a prototype. */
export function bare<T>(entries: Record<string, T>): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, entries)
}
