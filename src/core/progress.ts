/** How far a piece of work has come. `of` is 0 when unknown; rate is units of `done` a second. */
export interface Progress {
  stage: string
  done: number
  of: number
  rate?: number
  remainingMs?: number
}

export type OnProgress = (progress: Progress) => void
