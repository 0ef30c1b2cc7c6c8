/** Long work in short stretches: it yields about every 10,000 values, and whoever drives it decides when to go on, or not to. */
export type Paced<T> = Generator<undefined, T, undefined>

/** The result of paced work, all of it at once. */
export function atOnce<T>(work: Paced<T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/** Whether a loop over values is at the end of a stretch at i: `if (pausesAt(i)) yield`. */
export const pausesAt = (i: number): boolean => (i & 8191) === 8191
