import { Tween, prefersReducedMotion } from 'svelte/motion'
import type { Lesson, SharedRecipe } from '@core/class/lesson.ts'
import { halfStepAt, stageOfIteration, stagesOf, type HalfStep } from '@core/class/kmeans-replay.ts'
import type { KMeansModel } from '@core/result/models.ts'
import type { Result } from '@core/result/types.ts'
import type { TableSummary } from '@core/table/types.ts'
import { failureNote, isCancelled, type Note } from '../../note.ts'
import * as service from '../../services/index.ts'
import { workbench } from '../../workbench.svelte.ts'
import { searchBad, type Search } from './bad-optimum.ts'
import { materialOf, type Material } from './material.ts'
import { kmeansOf, pageRun, replayed } from './page-run.ts'
import { recipeOf, setupOf, type Setup } from './setup.ts'

/** A start that was tried: what it began with, and where it ended. */
export interface Try {
  key: string
  recipe: SharedRecipe
  seed: number
  begin: 'random' | 'k-means++' | 'by-hand' | 'page'
  sum: number
}

interface Told {
  lesson(): Lesson
  table: TableSummary
  onlesson(change: Partial<Lesson>): void
}

export const ownRecipe = 'class-kmeans'
const aMoveMs = 400
/** Above so many rows drawn a moving centre would stutter. */
const mostMoving = 5000
export const speeds = [0.5, 1, 2] as const

/** Steps through a run of k-means: what a reader can do, and what is shown of it. */
export class Stepper {
  readonly #told: Told
  material: Material | null = $state.raw(null)
  failed: Note | null = $state.raw(null)
  running = $state(false)
  playing = $state(false)
  speed: (typeof speeds)[number] = $state(1)
  tries: Try[] = $state.raw([])
  /** The least sum known of this plane and k. */
  best: number | null = $state.raw(null)
  search: (Search & { best: number }) | null = $state.raw(null)
  searching: number | null = $state(null)
  /** What the domain's page computed on this table. */
  page: Result | null = $state.raw(null)
  /** A centroid that is being dragged. */
  held: { c: number; at: [number, number] } | null = $state.raw(null)
  #tween = new Tween<number[][]>([], { duration: 0 })
  #timer: ReturnType<typeof setTimeout> | undefined
  #newest = 0

  stage = $derived.by(() => this.#told.lesson().stage)
  setup: Setup = $derived.by(() => setupOf(this.#told.lesson(), this.#told.table))
  isPage: boolean = $derived.by(() => this.#told.lesson().recipe.recipe !== ownRecipe && !!this.material)
  now: HalfStep | null = $derived(this.material ? halfStepAt(this.material.replay, this.stage) : null)
  stages: number = $derived(this.material ? stagesOf(this.material.replay) : 1)

  constructor(told: Told) {
    this.#told = told
  }

  /** Centroids as they are drawn now: on their way, or held. */
  places(): [number, number][] {
    if (!this.material || !this.now) return []
    const { place } = this.material
    const moving = this.#tween.current
    const shown = moving.length === this.now.centroids.length ? moving : this.now.centroids
    return shown.map((one, c) => (this.held?.c === c ? this.held.at : place(one)))
  }

  async begin(): Promise<void> {
    const lesson = this.#told.lesson()
    const own = lesson.recipe.recipe === ownRecipe || !lesson.recipe.steps.length
    const recipe = own ? recipeOf(this.setup, lesson.recipe.domain) : lesson.recipe
    void pageRun(workbench, this.#told.table.id).then((found) => (this.page = found))
    await this.#run(recipe, lesson.seed, lesson.stage, lesson.settings?.placed === true)
  }

  /** Another choice of columns, k or start: the run begins anew. `placed`: its centroids were put there by hand, out of no row. */
  change(part: Partial<Setup>, placed = false): Promise<void> {
    const before = this.setup
    const setup = { ...before, ...part }
    if (Array.isArray(setup.start) && setup.start.length !== setup.k) setup.start = 'random'
    if (part.plane !== undefined || part.columns || part.k !== undefined) this.#forget()
    const { recipe, seed } = this.#told.lesson()
    return this.#run(recipeOf(setup, recipe.domain), seed, 0, placed)
  }

  newStart(): Promise<void> {
    const { seed, recipe } = this.#told.lesson()
    const start = Array.isArray(this.setup.start) ? 'random' : this.setup.start
    if (this.isPage) this.#forget()
    return this.#run(recipeOf({ ...this.setup, start, ...this.#planeOfOwn() }, recipe.domain), seed + 1, 0)
  }

  usePage(): Promise<void> {
    const { recipe, seed } = replayed(this.page!)
    this.#forget()
    return this.#run(recipe, seed, 0)
  }

  again({ recipe, seed }: Try): Promise<void> {
    return this.#run(recipe, seed, 0)
  }

  /** A centroid let go: the run goes on from there. While it is held it only follows. */
  move(id: string, at: [number, number], done: boolean): void {
    if (!this.now) return
    const c = Number(id.replace('centroid-', ''))
    this.stop()
    this.held = { c, at }
    clearTimeout(this.#timer)
    const start = this.now.centroids.map((one, i) => (i === c ? [...at] : [...one]))
    const placed = this.now.half === 'start' && this.#told.lesson().settings?.placed === true
    // A key held down is one move.
    if (done) this.#timer = setTimeout(() => void this.change({ start }, placed), 250)
  }

  goTo(stage: number): void {
    if (!this.material) return
    const to = Math.max(0, Math.min(this.stages - 1, stage))
    const one = to === this.stage + 1
    this.held = null
    this.#told.onlesson({ stage: to })
    this.#show(halfStepAt(this.material.replay, to), one)
  }

  goToIteration(iteration: number): void {
    this.stop()
    this.goTo(stageOfIteration(iteration))
  }

  next(): void {
    this.goTo(this.stage + 1)
    if (this.stage >= this.stages - 1) this.stop()
  }

  back(): void {
    this.stop()
    this.goTo(this.stage - 1)
  }

  play(): void {
    if (this.playing) return this.stop()
    if (this.stage >= this.stages - 1) this.goTo(0)
    this.playing = true
    this.#tick()
  }

  stop(): void {
    this.playing = false
    clearTimeout(this.#timer)
  }

  #tick(): void {
    this.#timer = setTimeout(() => {
      this.next()
      if (this.playing) this.#tick()
    }, 1400 / this.speed)
  }

  /** Looks for a start that ends badly, and plays it. */
  async findBad(): Promise<void> {
    const { table } = this.#told
    const { recipe, seed } = this.#told.lesson()
    const own = recipeOf({ ...this.setup, start: 'random', ...this.#planeOfOwn() }, recipe.domain)
    this.stop()
    if (this.isPage) this.#forget()
    this.searching = 0
    try {
      const best = this.best ?? kmeansOf(await this.#compute(withKMeans(own, { restarts: 10 }), seed))!.inertia
      this.best = best
      const sumOf = async (of: number) => kmeansOf(await this.#compute(own, of))!.inertia
      const found = await searchBad(best, seed, sumOf, (tried) => (this.searching = tried))
      this.search = { ...found, best: this.best }
      if (found.seed === null) return
      await this.#run(own, found.seed, 0)
      if (table.id === workbench.tableId) this.play()
    } catch (error) {
      this.#refused(error)
    } finally {
      this.searching = null
    }
  }

  /** Own recipes are on two features, or on components where the plane was those. */
  #planeOfOwn(): Partial<Setup> {
    return this.isPage && this.setup.columns.length > 2 ? { plane: 'components' } : {}
  }

  #forget(): void {
    this.tries = []
    this.best = null
    this.search = null
  }

  #compute(recipe: SharedRecipe, seed: number): Promise<Result> {
    const { table } = this.#told
    return service.runApart(workbench.context, { format: 1, ...recipe, table: table.id, seed })
  }

  async #run(recipe: SharedRecipe, seed: number, stage: number, placed = false): Promise<void> {
    const ticket = ++this.#newest
    this.stop()
    this.running = true
    this.failed = null
    try {
      await workbench.start()
      const start = recipe.steps.find((step) => step.kind === 'kmeans')?.params.start
      const given = Array.isArray(start) ? (start as number[][]) : undefined
      const result = await this.#compute(recipe, seed)
      if (ticket !== this.#newest) return
      const material = materialOf(result, this.#told.table, given)
      this.material = material
      this.held = null
      const last = stagesOf(material.replay) - 1
      this.#told.onlesson({ recipe, seed, stage: Math.min(stage, last), settings: { placed } })
      this.#show(halfStepAt(material.replay, stage), false)
      this.#remember(recipe, seed, material.model)
    } catch (error) {
      if (ticket === this.#newest) this.#refused(error)
    } finally {
      if (ticket === this.#newest) this.running = false
    }
  }

  #refused(error: unknown): void {
    this.held = null
    if (!isCancelled(error)) this.failed = failureNote(error)
  }

  #remember(recipe: SharedRecipe, seed: number, { inertia }: KMeansModel): void {
    const start = recipe.steps.find((step) => step.kind === 'kmeans')?.params.start
    const begin =
      recipe.recipe !== ownRecipe ? 'page' : Array.isArray(start) ? 'by-hand' : start === 'k-means++' ? start : 'random'
    const key = JSON.stringify([recipe, seed])
    const tried: Try = { key, recipe, seed, begin, sum: inertia }
    this.tries = [...this.tries.filter((one) => one.key !== key), tried].slice(-12)
    this.best = Math.min(this.best ?? Infinity, inertia)
  }

  #show({ centroids, half }: HalfStep, animated: boolean): void {
    const few = (this.material?.drawn.length ?? 0) <= mostMoving
    const moves = animated && few && half !== 'assign' && !prefersReducedMotion.current
    void this.#tween.set(centroids, { duration: moves ? aMoveMs : 0 })
  }
}

function withKMeans(recipe: SharedRecipe, params: Record<string, unknown>): SharedRecipe {
  return {
    ...recipe,
    steps: recipe.steps.map((step) =>
      step.kind === 'kmeans' ? { ...step, params: { ...step.params, ...params } } : step
    )
  }
}
