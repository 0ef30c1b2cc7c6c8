import type { Progress } from '@core/progress.ts'

/** How the saving of tables behind the page's back stands, by table. A table that is not listed is wholly kept. */
class Saves {
  under: ReadonlyMap<string, Progress | 'failed'> = $state.raw(new Map())

  /** Follows a save to its end: how far it has come, then that it is done or failed. */
  follow(id: string, saved: Promise<unknown>): void {
    this.#put(id, { stage: 'saving', done: 0, of: 0 })
    saved.then(
      () => this.#put(id, null),
      () => this.#put(id, 'failed')
    )
  }

  reach(id: string, progress: Progress): void {
    if (this.under.has(id)) this.#put(id, progress)
  }

  #put(id: string, state: Progress | 'failed' | null): void {
    const under = new Map(this.under)
    if (state) under.set(id, state)
    else under.delete(id)
    this.under = under
  }
}

export const saves = new Saves()
