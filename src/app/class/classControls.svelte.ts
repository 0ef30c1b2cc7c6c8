import { onMount } from 'svelte'

/** What a tool lets the shell's buttons and keys do. */
export interface ToolControls {
  /** How many there are: "Step 5 of 9". */
  stages: number
  next(): void
  back(): void
  /** Starts, and stops what runs; left out where nothing plays by itself. */
  play?(): void
  playing?: boolean
  /** Whether there is anywhere to go; true where left out. */
  canNext?: boolean
  canBack?: boolean
  /** Controls that a trainer may hide from learners; labels are words. */
  hideable?: readonly { id: string; label: string }[]
}

class ClassControls {
  #get: (() => ToolControls) | null = $state.raw(null)
  /** Of the tool that is shown. */
  current: ToolControls | null = $derived(this.#get?.() ?? null)
  /** Side panes and bars are hidden, and type is larger still. */
  presenter = $state(false)
  /** How many times the usual size of type views are drawn with. */
  scale = $derived(this.presenter ? 1.75 : 1.25)

  register(get: () => ToolControls): () => void {
    this.#get = get
    return () => {
      if (this.#get === get) this.#get = null
    }
  }

  next(): void {
    if (this.current && this.current.canNext !== false) this.current.next()
  }

  back(): void {
    if (this.current && this.current.canBack !== false) this.current.back()
  }

  play(): void {
    this.current?.play?.()
  }
}

export const classControls = new ClassControls()

/**
 * Hands a tool's controls to the shell for as long as the tool stands. Call it while the tool is being made; what `get` reads
 * is followed.
 */
export function useControls(get: () => ToolControls): void {
  onMount(() => classControls.register(get))
}
