/** A value with what it was before and what was undone: a plain value, changed by the functions beside it. */
export interface History<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
}

const longest = 200

export function historyOf<T>(present: T): History<T> {
  return { past: [], present, future: [] }
}

/** The history with a new present; what was undone is forgotten. The oldest of more than 200 goes. */
export function changed<T>(history: History<T>, present: T): History<T> {
  return { past: [...history.past, history.present].slice(-longest), present, future: [] }
}

/** One step back; the same history where there is none. */
export function undone<T>(history: History<T>): History<T> {
  if (!history.past.length) return history
  return {
    past: history.past.slice(0, -1),
    present: history.past[history.past.length - 1],
    future: [history.present, ...history.future]
  }
}

/** One step forward again; the same history where nothing was undone. */
export function redone<T>(history: History<T>): History<T> {
  if (!history.future.length) return history
  const [present, ...future] = history.future
  return { past: [...history.past, history.present], present, future }
}
