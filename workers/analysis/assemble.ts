import type { Frame, FrameColumn, Model, Result, Provenance } from '@core/result/types.ts'
import type { Column } from '@core/table/types.ts'
import type { RunState } from './cache.ts'
import type { WorkFrame } from './frame.ts'

/** A result that owns its buffers: copies of the columns that steps added, so that the cache keeps its own. */
export function assemble(state: RunState, provenance: Provenance): Result {
  const frames = Object.create(null) as Record<string, Frame>
  for (const [name, frame] of state.frames) frames[name] = toFrame(frame)
  const { rows, columns } = frames.rows
  const models = Object.assign(Object.create(null) as Record<string, Model>, state.models)
  return { frames, rows, columns, models, provenance }
}

function toFrame(frame: WorkFrame): Frame {
  const columns = Object.create(null) as Record<string, FrameColumn>
  for (const name of frame.added) columns[name] = toFrameColumn(name, frame.columns.get(name)!)
  return { unit: frame.unit, key: frame.key?.slice(), rows: frame.rows?.slice(), n: frame.n, columns }
}

function toFrameColumn(name: string, column: Column): FrameColumn {
  if ('codes' in column) return Array.from(column.codes, (code) => (code < 0 ? null : column.dictionary[code]))
  // Half the bytes; the views that read them need no more digits.
  if (name.startsWith('standardise.')) return Float32Array.from(column.values)
  return column.values.slice()
}
