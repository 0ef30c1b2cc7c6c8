import { failureNote, isCancelled, type Note } from '../note.ts'
import type { Workbench } from '../workbench.svelte.ts'

/** Tells the reader of a failure; of a cancel there is nothing to tell. */
export function note(bench: Workbench, error: unknown): Note | null {
  if (isCancelled(error)) return null
  const told = failureNote(error)
  if (told.level === 'bad') console.error(error)
  bench.notes = [...bench.notes.filter((one) => one.text !== told.text), told]
  return told
}

export function tell(bench: Workbench, level: Note['level'], text: string, hint?: string): void {
  bench.notes = [...bench.notes.filter((one) => one.text !== text), { level, text, hint }]
}

export function dismiss(bench: Workbench, gone: Note): void {
  bench.notes = bench.notes.filter((one) => one !== gone)
}

/** Work whose failure is told, and stops nothing else. */
export async function attempt(bench: Workbench, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    note(bench, error)
  }
}
