import { transfer } from 'comlink'
import { formulaRows } from '@core/formula/formula.ts'
import { Refusal, settle } from '@core/outcome.ts'
import type { AnalysisApi, RunOptions } from '@core/protocol/analysis.ts'
import { deviceKinds, type DeviceKind } from '@core/protocol/device.ts'
import type { Supervised } from '@core/protocol/heartbeat.ts'
import type { OnProgress } from '@core/progress.ts'
import type { Recipe } from '@core/recipe/types.ts'
import { transferables } from '@core/result/transferables.ts'
import type { TableData } from '@core/table/types.ts'
import { answerHeartbeat } from '../heartbeat.ts'
import { StateCache } from './cache.ts'
import { correlations } from './correlations.ts'
import { Devices, type DeviceSource } from './devices.ts'
import { exportTable } from './export-table.ts'
import { keepFrame } from './keep-frame.ts'
import { matchingClauses } from './matching-clauses.ts'
import { overruleColumn } from './overrule-column.ts'
import { pageOf } from './page-of.ts'
import { runRecipe, type Run } from './run-recipe.ts'
import { steps as allSteps } from './steps/index.ts'
import { Tables } from './tables.ts'
import type { StepRunner } from './types.ts'

export interface AnalysisOptions {
  devices: DeviceSource
  steps?: readonly StepRunner[]
  /** Bytes of columns kept so that steps need not run again. */
  cacheBytes?: number
}

/** Results that can be kept as tables: how each was made, to make it again where the cache has let it go. */
const mostFinished = 200

/**
 * The analysis worker's work, without the worker: everything that touches a table's rows.
 *
 * Runs go one after the other, in the order asked; `cancel` stops the running one and those that wait.
 */
export function analysisApi({
  devices: source,
  steps = allSteps,
  cacheBytes = 1_000_000_000
}: AnalysisOptions): AnalysisApi & Supervised {
  const tables = new Tables()
  const devices = new Devices(source)
  const cache = new StateCache(cacheBytes)
  const finished = new Map<string, { recipe: Recipe; options: RunOptions }>()
  let cancels = 0
  let running: Promise<unknown> = Promise.resolve()

  /** One run at a time: they share the device and its memory. */
  function inTurn<T>(work: (cancelled: () => boolean) => Promise<T>): Promise<T> {
    const asked = cancels
    const turn = running.then(() => {
      if (cancels !== asked) throw new Refusal('cancelled')
      return work(() => cancels !== asked)
    })
    // Who waits for its turn need not know how the one before ended.
    running = turn.catch(() => undefined)
    return turn
  }

  async function compute(recipe: Recipe, options: RunOptions, onProgress: OnProgress, cancelled: () => boolean) {
    const table = await tables.get(recipe.table)
    const run = await runRecipe(
      table,
      recipe,
      {
        steps,
        device: await devices.current(),
        kernels: await devices.kernels(),
        cache,
        onProgress,
        cancelled,
        nextDevice: (lost) => devices.next(lost)
      },
      options
    )
    remember(run, recipe, options)
    return run
  }

  function remember({ result }: Run, recipe: Recipe, options: RunOptions): void {
    finished.delete(result.provenance.hash)
    finished.set(result.provenance.hash, { recipe, options })
    if (finished.size > mostFinished) finished.delete(finished.keys().next().value!)
  }

  /** What was made from a table whose content is no longer held. */
  function letGo(table: string): void {
    cache.forget(table)
    for (const [hash, { recipe }] of finished) if (recipe.table === table) finished.delete(hash)
  }

  return {
    heartbeat: answerHeartbeat,
    start: ({ force }) =>
      settle(() => {
        const kind = force === undefined ? undefined : kindOf(force)
        // Not under a run: its rows are on the device that would go.
        const started = running.then(() => devices.start(kind))
        running = started.catch(() => undefined)
        return started
      }),
    devices: () => Promise.resolve(devices.reports),
    adopt: (table) =>
      settle(() => {
        if (tables.differs(table.summary.id, table.summary.hash)) letGo(table.summary.id)
        return tables.adopt(table)
      }),
    has: (table) => Promise.resolve(tables.has(table)),
    forget: (table) => {
      tables.forget(table)
      letGo(table)
      return Promise.resolve()
    },
    preview: (table, page) => settle(async () => pageOf(await tables.get(table), page)),
    matching: async (table, filter) => {
      const outcome = await settle(async () => {
        const data = await tables.get(table)
        return typeof filter === 'string' ? formulaRows(filter, reader(data)) : matchingClauses(data, filter)
      })
      return outcome.ok ? transfer(outcome, [outcome.value.buffer]) : outcome
    },
    run: async (recipe, options, onProgress) => {
      const outcome = await settle(() =>
        inTurn((cancelled) => compute(recipe, options, onProgress, cancelled).then(({ result }) => result))
      )
      return outcome.ok ? transfer(outcome, transferables(outcome.value)) : outcome
    },
    cancel: () => {
      cancels++
      return Promise.resolve()
    },
    keep: (hash, frame, name) =>
      settle(() =>
        inTurn(async (cancelled) => {
          const made = finished.get(hash)
          if (!made) throw new Refusal('no-result', { hash })
          const { state, result } = await compute(made.recipe, made.options, () => undefined, cancelled)
          // Of another content of the table: not the result that was meant.
          if (result.provenance.hash !== hash) throw new Refusal('no-result', { hash })
          const wanted = state.frames.get(frame)
          if (!wanted) throw new Refusal('unknown-frame', { frame, known: [...state.frames.keys()] })
          const { summary } = await tables.get(made.recipe.table)
          return keepFrame(wanted, summary, { id: crypto.randomUUID(), name, now: Date.now() })
        })
      ),
    overrule: (table, column, kind) => settle(async () => overruleColumn(await tables.get(table), column, kind)),
    exportCsv: (table, added) => settle(async () => exportTable(await tables.get(table), added)),
    related: (table, column) => settle(async () => correlations(await tables.get(table), column))
  }
}

function reader(table: TableData) {
  return {
    n: table.rows,
    column: (name: string) => table.columns.get(name),
    names: () => table.columns.keys()
  }
}

function kindOf(force: string): DeviceKind {
  const kind = deviceKinds.find((one) => one === force)
  if (!kind) throw new Refusal('no-device', { kind: force, reason: 'unknown' })
  return kind
}
