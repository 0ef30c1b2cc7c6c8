import { proxy, type Remote } from 'comlink'
import { settle, unwrap, type Outcome } from '@core/outcome.ts'
import type { OnProgress } from '@core/progress.ts'
import type { AnalysisApi, Page, PageRequest, RunOptions } from '@core/protocol/analysis.ts'
import { deviceKinds, type DeviceKind, type DeviceReport } from '@core/protocol/device.ts'
import type { OpenedTable } from '@core/protocol/ingest.ts'
import type { Recipe } from '@core/recipe/types.ts'
import { bare, reviveResult } from '@core/result/revive.ts'
import type { Clause } from '@core/result/selection.ts'
import type { Result } from '@core/result/types.ts'
import type { Kind } from '@core/table/types.ts'
import { Port, type Job, type PortOptions, type Startable } from './port.ts'
import { startFrom } from './start-worker.ts'
import type { WorkerText } from './worker-texts.ts'

export interface AnalysisOptions {
  /** A table that was not adopted, from the store; null where it is not kept. */
  load?: (table: string) => Promise<OpenedTable | null>
  /** Starts the worker; by default from its text, in the page. */
  start?: () => Promise<Startable>
  port?: PortOptions
}

export interface AskOptions {
  signal?: AbortSignal | undefined
  /** Only the newest request of a key is wanted; older ones fail `cancelled`. */
  key?: string
}

export interface RunAskOptions extends AskOptions {
  onProgress?: OnProgress | undefined
}

/** What one worker was told; a new worker knows nothing of it. */
interface Told {
  generation: number
  device: Promise<DeviceReport[]> | undefined
  tables: Map<string, Promise<void>>
  results: Set<string>
}

/**
 * The page's end of the analysis worker. The worker starts with the first request.
 *
 * Whatever ends it, it is started again with the same device and the tables it needs, and the request is repeated:
 * once on the same device, then on the next. User's trouble comes as an Outcome, a bug is thrown.
 */
export class AnalysisClient {
  private readonly port: Port<AnalysisApi>
  private readonly load: (table: string) => Promise<OpenedTable | null>
  private readonly held = new Map<string, OpenedTable>()
  private force: string | undefined
  private reports: DeviceReport[] = []
  private told: Told = nothingTold(0)

  constructor(text: WorkerText, { load, start, port }: AnalysisOptions = {}) {
    this.load = load ?? (() => Promise.resolve(null))
    this.port = new Port<AnalysisApi>(start ?? (() => startFrom(text, 'analysis')), port)
  }

  /** Starts the worker and its device: the one named, or the first that proves itself. Fails `no-device`. */
  start(force?: string): Promise<Outcome<DeviceReport[]>> {
    this.force = force
    this.told = nothingTold(-1)
    this.reports = []
    return this.ask({ send: (api, deaths) => this.device(api, deaths).then((value) => ({ ok: true, value })) })
  }

  /** The devices with the one in use and why not the others; empty before the start. */
  devices(): DeviceReport[] {
    return this.reports
  }

  /** Takes a table into the worker's memory, and holds it to do so again. */
  async adopt(table: OpenedTable): Promise<Outcome<void>> {
    const { id } = table.summary
    const before = this.held.get(id)
    if (before?.summary.hash !== table.summary.hash) this.told.tables.delete(id)
    this.held.set(id, table)
    const outcome = await this.ask<void>({
      send: (api) => this.needs(api, id).then(() => ({ ok: true, value: undefined }))
    })
    if (!outcome.ok) this.held.delete(id)
    return outcome
  }

  /** Whether a table was adopted and not forgotten. */
  has(table: string): boolean {
    return this.held.has(table)
  }

  /** The table as it was adopted; null where it was not. */
  opened(table: string): OpenedTable | null {
    return this.held.get(table) ?? null
  }

  /** Lets a table go. */
  async forget(table: string): Promise<void> {
    this.held.delete(table)
    this.told.tables.delete(table)
    await this.port.ask({ send: (api) => api.forget(table) })
  }

  /** Cells of a page of rows. */
  async preview(table: string, page: PageRequest, options: AskOptions = {}): Promise<Outcome<Page>> {
    const outcome = await this.about<Page>(table, (api) => api.preview(table, page), options)
    return outcome.ok ? { ok: true, value: { ...outcome.value, columns: bare(outcome.value.columns) } } : outcome
  }

  /** Rows that pass a filter formula or all clauses, ascending. */
  matching(table: string, filter: string | Clause[], options: AskOptions = {}): Promise<Outcome<Uint32Array>> {
    return this.about<Uint32Array>(table, (api) => api.matching(table, filter), options)
  }

  /** Runs a recipe; one at a time, in the order asked. A cancel takes effect within 300 ms. */
  async run(
    recipe: Recipe,
    options: RunOptions = {},
    { onProgress, ...asking }: RunAskOptions = {}
  ): Promise<Outcome<Result>> {
    const report = onProgress ?? (() => undefined)
    const outcome = await this.ask<Result>({
      ...asking,
      alone: true,
      cancel: (api) => api.cancel(),
      send: async (api, deaths) => {
        await this.device(api, deaths)
        return this.runOn(api, recipe, options, report)
      }
    })
    return outcome.ok ? { ok: true, value: reviveResult(outcome.value) } : outcome
  }

  /** A frame of a result as a table of its own, adopted already. A result the worker does not hold is computed again first. */
  async keep(result: Result, frame: string, name: string, options: RunAskOptions = {}): Promise<Outcome<OpenedTable>> {
    const { recipe, hash, appliedFrom } = result.provenance
    const { onProgress, ...asking } = options
    const fitted = appliedFrom === undefined ? {} : { fitted: result.models, appliedFrom }
    const outcome = await this.ask<OpenedTable>({
      ...asking,
      alone: true,
      cancel: (api) => api.cancel(),
      send: async (api, deaths) => {
        await this.device(api, deaths)
        const again = async () => unwrap(await this.runOn(api, recipe, fitted, onProgress ?? (() => undefined)))
        const known = this.of().results.has(hash)
        if (!known) await again()
        const kept = (await api.keep(hash, frame, name)) as Outcome<OpenedTable>
        if (kept.ok || kept.failure.code !== 'no-result' || !known) return kept
        // The worker has let it go since.
        await again()
        return api.keep(hash, frame, name)
      }
    })
    return this.adopted(outcome)
  }

  /** The same table with a column read as another kind, adopted in its place. */
  async overrule(table: string, column: string, kind: Kind): Promise<Outcome<OpenedTable>> {
    return this.adopted(await this.about<OpenedTable>(table, (api) => api.overrule(table, column, kind), {}))
  }

  /** A table, with the columns of a result's frame `rows` beside it where given, as CSV. */
  exportCsv(table: string, added: { rows?: Uint32Array; columns: Result['columns'] } | null): Promise<Outcome<Blob>> {
    return this.about<Blob>(table, (api) => api.exportCsv(table, added), {})
  }

  /** Correlations of one numeric column with the others, strongest first. */
  related(
    table: string,
    column: string,
    options: AskOptions = {}
  ): Promise<Outcome<{ name: string; r: number; n: number }[]>> {
    return this.about(table, (api) => api.related(table, column), options)
  }

  /** Ends the worker and starts it again, under a policy added since. */
  restart(): void {
    this.port.restart()
  }

  /** Ends the worker for good. */
  close(): void {
    this.port.close()
  }

  private ask<T>(job: Job<AnalysisApi, Outcome<T>>): Promise<Outcome<T>> {
    return settle(async () => unwrap(await this.port.ask(job)))
  }

  private about<T>(
    table: string,
    send: (api: Remote<AnalysisApi>) => unknown,
    options: AskOptions
  ): Promise<Outcome<T>> {
    return this.ask<T>({
      ...options,
      send: async (api) => {
        await this.needs(api, table)
        return (await send(api)) as Outcome<T>
      }
    })
  }

  private async adopted(outcome: Outcome<OpenedTable>): Promise<Outcome<OpenedTable>> {
    if (!outcome.ok) return outcome
    const taken = await this.adopt(outcome.value)
    return taken.ok ? outcome : taken
  }

  private async runOn(api: Remote<AnalysisApi>, recipe: Recipe, options: RunOptions, onProgress: OnProgress) {
    await this.needs(api, recipe.table)
    const told = this.of()
    const outcome = (await api.run(recipe, options, proxy(onProgress))) as Outcome<Result>
    if (outcome.ok) told.results.add(outcome.value.provenance.hash)
    await this.followDevice(api, told, outcome)
    return outcome
  }

  /** A device that was lost within a run was replaced by the worker: what is said of devices follows. */
  private async followDevice(api: Remote<AnalysisApi>, told: Told, outcome: Outcome<Result>): Promise<void> {
    const chosen = this.reports.find((report) => report.chosen)?.kind
    if (outcome.ok ? outcome.value.provenance.device === chosen : outcome.failure.code !== 'no-device') return
    const reports = await api.devices()
    if (reports.length && told === this.told) this.reports = withLost(reports, this.reports)
  }

  private of(): Told {
    if (this.told.generation !== this.port.generation) this.told = nothingTold(this.port.generation)
    return this.told
  }

  /** Tells the worker of a table that it does not hold. One that is nowhere is left for it to refuse. */
  private needs(api: Remote<AnalysisApi>, table: string): Promise<void> {
    const { tables } = this.of()
    const known = tables.get(table)
    if (known) return known
    const telling = this.tell(api, table)
    tables.set(table, telling)
    telling.catch(() => tables.delete(table))
    return telling
  }

  private async tell(api: Remote<AnalysisApi>, table: string): Promise<void> {
    const opened = this.held.get(table) ?? (await this.load(table))
    if (!opened) return
    unwrap((await api.adopt(opened)) as Outcome<void>)
    this.held.set(table, opened)
  }

  /** The device of this worker. A worker that follows two deaths of one job gets the next one in order. */
  private device(api: Remote<AnalysisApi>, deaths: number): Promise<DeviceReport[]> {
    const told = this.of()
    told.device ??= this.startDevice(api, deaths).catch((error: unknown) => {
      told.device = undefined
      throw error
    })
    return told.device
  }

  private async startDevice(api: Remote<AnalysisApi>, deaths: number): Promise<DeviceReport[]> {
    const before = this.reports
    const chosen = before.find((report) => report.chosen)?.kind
    const lost = chosen && deaths >= 2 ? chosen : undefined
    const force = lost ? after(lost) : (chosen ?? this.force)
    const reports = unwrap((await api.start(force === undefined ? {} : { force })) as Outcome<DeviceReport[]>)
    // Started again on the device it had: the reasons of the first choice still stand.
    if (!chosen) this.reports = reports
    else if (lost) this.reports = moved(before, reports, lost)
    return this.reports
  }
}

function nothingTold(generation: number): Told {
  return { generation, device: undefined, tables: new Map(), results: new Set() }
}

function after(kind: DeviceKind): DeviceKind {
  return deviceKinds[Math.min(deviceKinds.indexOf(kind) + 1, deviceKinds.length - 1)]
}

/** The reasons as they are now; what was lost before stays lost. */
function withLost(now: DeviceReport[], before: DeviceReport[]): DeviceReport[] {
  const lost = before.filter(({ reason }) => reason === 'lost')
  return now.map((report) => (report.chosen ? report : (lost.find(({ kind }) => kind === report.kind) ?? report)))
}

/** The earlier reasons, with the lost device and the one that took its place. */
function moved(before: DeviceReport[], now: DeviceReport[], lost: DeviceKind): DeviceReport[] {
  const chosen = now.find((report) => report.chosen)
  return before.map((report) => {
    if (report.kind === chosen?.kind) return { ...chosen, reason: 'chosen' as const }
    return report.kind === lost ? { ...report, chosen: false, reason: 'lost' as const } : report
  })
}
