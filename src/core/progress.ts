/** How far a piece of work has come. `of` is 0 when unknown; rate is units of `done` a second. */
export interface Progress {
  stage: string
  done: number
  of: number
  rate?: number
  remainingMs?: number
  /** A first value of a step's model, to be shown before the exact one. */
  preview?: { step: string; model: object }
}

export type OnProgress = (progress: Progress) => void
