import { checkRecipe, inStep } from '@core/recipe/check-recipe.ts'
import { prefixHashes } from '@core/recipe/prefix-hashes.ts'
import { withDefaults } from '@core/recipe/with-defaults.ts'
import type { Recipe, Step } from '@core/recipe/types.ts'
import type { RunOptions } from '@core/protocol/analysis.ts'
import type { OnProgress } from '@core/progress.ts'
import { Refusal } from '@core/outcome.ts'
import { random } from '@core/stats/random.ts'
import type { Model, Result } from '@core/result/types.ts'
import type { TableData } from '@core/table/types.ts'
import { version } from '@core/version.ts'
import type { HostKernels } from '../device/host-kernels.ts'
import { DeviceLost, type Device } from '../device/types.ts'
import { assemble } from './assemble.ts'
import type { RunState, StateCache } from './cache.ts'
import { drive } from './drive.ts'
import type { WorkFrame } from './frame.ts'
import { openRows, rolesAsLists } from './open-rows.ts'
import type { StepContext, StepRunner } from './types.ts'

/** What a run needs beside the table and the recipe. */
export interface RunEnvironment {
  steps: readonly StepRunner[]
  device: Device
  kernels: HostKernels
  cache?: StateCache
  onProgress?: OnProgress
  cancelled?(): boolean
  /** The next device after a loss; fails `no-device` where none is left. */
  nextDevice?(lost: DeviceLost): Promise<Device>
  now?(): number
}

export interface Run {
  result: Result
  /** The frames as they stand in the worker. */
  state: RunState
}

/**
 * Runs a recipe on a table, step after step. A step whose prefix hash is in the cache is not run again.
 *
 * With `options.fitted` the steps that fit apply those models; `not-fitted` where one is missing.
 * Fails as `checkRecipe` does, `cancelled` when asked to stop, and as the steps do; a failure names its step.
 */
export async function runRecipe(
  table: TableData,
  recipe: Recipe,
  environment: RunEnvironment,
  options: RunOptions = {}
): Promise<Run> {
  const specs = environment.steps.map((step) => step.spec)
  checkRecipe(recipe, table.summary, specs)
  const roles = rolesAsLists(recipe.columns)
  const hashes = prefixHashes(recipe, table.summary.hash, specs, options.fitted)
  const own = new Set(table.columns.values())
  const now = environment.now ?? (() => performance.now())
  let { device } = environment
  let { at, state } = resume(hashes, table, roles, environment.cache)
  for (; at < recipe.steps.length; at++) {
    const job = { table, recipe, roles, state, options, environment, now }
    for (;;)
      try {
        state = await runStep(recipe.steps[at], device, job)
        break
      } catch (error) {
        if (!(error instanceof DeviceLost) || !environment.nextDevice) throw error
        device = await environment.nextDevice(error)
      }
    environment.cache?.put(hashes[at + 1], table.summary.id, state, own)
  }
  const versions = versionsOf(recipe, environment.steps)
  const total = Object.values(state.ms).reduce((sum, ms) => sum + ms, 0)
  const result = assemble(state, {
    recipe,
    table: table.summary.id,
    tableHash: table.summary.hash,
    hash: hashes[hashes.length - 1],
    device: device.kind,
    versions,
    rowsUsed: state.frames.get('rows')!.n,
    dropped: state.dropped.map((one) => ({ ...one })),
    ms: { ...state.ms, total },
    kernels: { ...state.kernels },
    at: Date.now(),
    ...(options.appliedFrom !== undefined && { appliedFrom: options.appliedFrom })
  })
  return { result, state }
}

/** The latest state of the recipe that is kept, and the step to go on with. */
function resume(hashes: string[], table: TableData, roles: Record<string, string[]>, cache?: StateCache) {
  for (let at = hashes.length - 1; at > 0; at--) {
    const state = cache?.get(hashes[at])
    if (state) return { at, state }
  }
  const state: RunState = {
    frames: new Map([['rows', openRows(table, roles)]]),
    models: Object.create(null) as Record<string, Model>,
    dropped: [],
    ms: {},
    kernels: {}
  }
  return { at: 0, state }
}

interface Job {
  table: TableData
  recipe: Recipe
  roles: Record<string, string[]>
  state: RunState
  options: RunOptions
  environment: RunEnvironment
  now(): number
}

async function runStep(step: Step, device: Device, job: Job): Promise<RunState> {
  const { environment, state, now } = job
  const runner = environment.steps.find((one) => one.spec.kind === step.kind)!
  const { params, on = 'rows' } = withDefaults(step, runner.spec)
  const dropped: { reason: string; rows: number }[] = []
  const kernelsBefore = device.kernelsRun()
  const started = now()
  const context = contextOf(step, runner, device, job, dropped)
  const control = {
    step,
    onProgress: environment.onProgress ?? (() => {}),
    cancelled: environment.cancelled ?? (() => false),
    now
  }
  if (control.cancelled()) throw new Refusal('cancelled', {}, { step: step.id })
  control.onProgress({ stage: step.kind, done: 0, of: 0 })
  try {
    const { model, frame, opened } = await drive(runner.run(context, params), control)
    const frames = new Map<string, WorkFrame>(state.frames).set(on, frame)
    if (opened) frames.set(opened.name, opened.frame)
    return {
      frames,
      models: withKey(state.models, step.id, model),
      dropped: [...state.dropped, ...dropped],
      ms: withKey(state.ms, step.id, now() - started),
      kernels: withKey(state.kernels, step.id, difference(device.kernelsRun(), kernelsBefore))
    }
  } catch (error) {
    throw error instanceof Refusal ? inStep(error, step.id) : error
  }
}

function contextOf(
  step: Step,
  runner: StepRunner,
  device: Device,
  job: Job,
  dropped: { reason: string; rows: number }[]
): StepContext {
  const { table, recipe, roles, state, options, environment } = job
  const fitted = options.fitted?.[step.id]
  if (options.fitted && runner.spec.fits && !fitted) throw new Refusal('not-fitted', { id: step.id }, { step: step.id })
  return {
    table,
    frame: state.frames.get(step.on ?? 'rows')!,
    roles,
    models: { ...state.models },
    modelOf: <T extends Model>(kind: string) => {
      const earlier = recipe.steps.slice(0, recipe.steps.indexOf(step))
      return state.models[earlier.findLast((one) => one.kind === kind)?.id ?? ''] as T | undefined
    },
    device,
    kernels: environment.kernels,
    random: (name) => random(recipe.seed, step.id, name),
    dropped: (reason, rows) => void (rows > 0 && dropped.push({ reason, rows })),
    fitted: runner.spec.fits ? fitted : undefined
  }
}

function withKey<T>(record: Readonly<Record<string, T>>, key: string, value: T): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, record, { [key]: value })
}

function difference(after: Record<string, number>, before: Record<string, number>): Record<string, number> {
  const ran = Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
  return Object.fromEntries(ran.filter(([, count]) => count > 0))
}

function versionsOf(recipe: Recipe, steps: readonly StepRunner[]): Record<string, string | number> {
  const versions: Record<string, string | number> = { benchtop: version }
  for (const { kind } of recipe.steps) versions[kind] = steps.find((one) => one.spec.kind === kind)!.spec.version
  return versions
}
