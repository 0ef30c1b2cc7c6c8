import type { AnalysisApi, Page, PageRequest } from '@core/protocol/analysis.ts'
import type { DeviceReport } from '@core/protocol/device.ts'
import type { OpenedTable } from '@core/protocol/ingest.ts'
import type { OnProgress } from '@core/progress.ts'
import type { Recipe } from '@core/recipe/types.ts'
import type { Clause } from '@core/result/selection.ts'
import type { Result } from '@core/result/types.ts'
import type { ReadOptions } from '@core/table/open-options.ts'
import type { Kind, TableSummary } from '@core/table/types.ts'
import type { Translate } from '@messages/index.ts'
import type { Scene, Size } from '../../views/kinds.ts'

export interface Watched {
  onProgress?: OnProgress
  signal?: AbortSignal
}

/** Blocked says whether the page could not use the channel when it tried. */
export interface Channel {
  name: string
  blocked: boolean
}

/** The analysis worker as the services see it: values come back, user mistakes are thrown as a Refusal. */
export interface AnalysisPort {
  start(force?: string): Promise<DeviceReport[]>
  adopt(table: OpenedTable): Promise<void>
  devices(): DeviceReport[]
  has(table: string): boolean
  forget(table: string): Promise<void>
  preview(table: string, page: PageRequest): Promise<Page>
  matching(table: string, filter: string | Clause[]): Promise<Uint32Array>
  run(recipe: Recipe, options: Watched & { fitted?: Result['models']; appliedFrom?: string }): Promise<Result>
  /** Adopted already; a result the worker does not hold is computed again first. */
  keep(result: Result, frame: string, name: string): Promise<OpenedTable>
  overrule(table: string, column: string, kind: Kind): Promise<OpenedTable>
  exportCsv(table: string, added: Parameters<AnalysisApi['exportCsv']>[1]): Promise<Blob>
  related(table: string, column: string): Promise<{ name: string; r: number; n: number }[]>
}

/** Reads files in a worker of their own. `saved` settles when the table is wholly in IndexedDB, at once where it is not kept. */
export interface IngestPort {
  open(
    sources: (File | Blob)[],
    options: ReadOptions,
    watched: Watched
  ): Promise<{ table: OpenedTable; saved: Promise<void> }>
  save(table: OpenedTable): Promise<void>
}

export interface StorePort {
  tables(): Promise<TableSummary[]>
  table(id: string): Promise<OpenedTable | null>
  removeTable(id: string): Promise<void>
  renameTable(id: string, name: string): Promise<void>
  saveResult(result: Result): Promise<void>
  /** The newest result of a table in a domain. */
  latestResult(table: string, domain: string): Promise<Result | null>
  /** The recipe a table was last shown with in a domain. */
  lastRecipe(table: string, domain: string): Promise<Recipe | null>
  setLastRecipe(recipe: Recipe): Promise<void>
  /** Title of the last result by table. */
  lastTitles(): Promise<Map<string, string>>
  setLastTitles(titles: Map<string, string>): Promise<void>
}

export interface SealPort {
  /** Seals the page, once; fails `not-sealed` where that cannot be proved. */
  demand(): Promise<void>
  /** Seals where it is not yet, and tries every channel. */
  prove(): Promise<{ sealed: boolean; channels: Channel[] }>
}

export interface DrawPort {
  /** Size of the whole picture of a scene, with its title, legend and margins. */
  whole(scene: Scene): Promise<Size>
  svg(scene: Scene): Promise<string>
  png(scene: Scene, size: Size): Promise<Blob>
  table(scene: Scene): Promise<string>
}

/** Everything the services reach for; tests give fakes, the page gives its workers and its store. */
export interface Deps {
  analysis: AnalysisPort
  ingest: IngestPort
  store: StorePort
  seal: SealPort
  draw: DrawPort
  t(): Translate
  now(): number
}
