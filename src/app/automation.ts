import { version } from '../../package.json'
import type { Progress } from '@core/progress.ts'
import type { DeviceReport } from '@core/protocol/device.ts'
import type { Recipe } from '@core/recipe/types.ts'
import type { Prediction } from '@core/regression/types.ts'
import type { Result } from '@core/result/types.ts'
import type { TableSummary } from '@core/table/types.ts'
import { i18n } from './i18n.svelte.ts'
import { requests } from './seal/requests.ts'
import type { Watched } from './services/deps.ts'
import * as service from './services/index.ts'
import { say, spoken } from './services/say.ts'
import { workbench } from './workbench.svelte.ts'

/** The page's scripting interface. Public: names stay, members are added. */
export interface Benchtop {
  version: string
  /** Workers up, store open, device chosen. */
  ready: Promise<void>
  open(source: File | Blob | (File | Blob)[], options?: service.OpenOptions): Promise<TableSummary>
  saved(table: string): Promise<void>
  tables(): Promise<TableSummary[]>
  preview(table: string, page?: { offset?: number; limit?: number }): Promise<Record<string, unknown>[]>
  remove(table: string): Promise<void>
  domains(): service.DomainInfo[]
  sample(domain: string, options?: service.SampleOptions & Watched): Promise<TableSummary>
  recipe(domain: string, table: string, options?: service.RecipeOptions): Promise<Recipe>
  run(recipe: Recipe, options?: { onProgress?(progress: Progress): void; signal?: AbortSignal }): Promise<Result>
  apply(result: Result, table: string): Promise<Result>
  /** A frame of a result as a table of its own, which every recipe can start from. */
  keep(result: Result, frame: string, name?: string): Promise<TableSummary>
  ask(result: Result, about: { user?: string; item?: string; row?: number }): Promise<unknown>
  /** What the regression of a result expects of a row typed in, its values by column. */
  predict(
    result: Result,
    values: Record<string, number | string | boolean>,
    options?: service.PredictOptions
  ): Promise<Prediction>
  findings(result: Result): Promise<{ text: string; importance: number; view?: string }[]>
  views(result: Result): { id: string; kind: string; title: string }[]
  render(
    result: Result,
    view: string,
    format: service.RenderFormat,
    size?: { width: number; height: number }
  ): Promise<string | Blob>
  export(what: Result | Recipe | string, format: string): Promise<Blob>
  devices(): Promise<DeviceReport[]>
  seal(): Promise<{ sealed: boolean; channels: { name: string; blocked: boolean }[] }>
  requests(): { url: string; bytes: number }[]
}

const t = () => i18n.current
const { context } = workbench

/** Once the page is ready, the work; its refusals as errors with words. What it changed shows in the page too. */
function whenReady<A extends unknown[], T>(
  work: (...args: A) => Promise<T>,
  changes = false
): (...args: A) => Promise<T> {
  return (...args) =>
    spoken(
      benchtop.ready.then(async () => {
        const value = await work(...args)
        if (changes) await workbench.refresh()
        return value
      }),
      t
    )
}

/** The same for what answers at once. */
function atOnce<A extends unknown[], T>(work: (...args: A) => T): (...args: A) => T {
  return (...args) => {
    try {
      return work(...args)
    } catch (error) {
      throw say(error, t())
    }
  }
}

export const benchtop: Benchtop = {
  version,
  // Who waits for it wants it now.
  get ready() {
    return spoken(workbench.start(), t)
  },
  open: whenReady((source, options) => service.open(context, source, options), true),
  saved: whenReady((table) => service.saved(context, table)),
  tables: whenReady(() => service.tables(context)),
  preview: whenReady((table, page) => service.preview(context, table, page)),
  remove: whenReady((table) => workbench.forget(table), true),
  domains: atOnce(() => service.domainInfos(t())),
  sample: whenReady((domain, options) => service.sample(context, domain, options, options), true),
  recipe: whenReady((domain, table, options) => service.recipe(context, domain, table, options)),
  run: whenReady((recipe, options) => service.run(context, recipe, options)),
  apply: whenReady((result, table) => service.apply(context, result, table)),
  keep: whenReady((result, frame, name) => service.keepFrame(context, result, frame, name ?? frame), true),
  ask: whenReady((result, about) => service.ask(context, result, about)),
  predict: whenReady((result, values, options) => Promise.resolve(service.predict(result, values, options))),
  findings: whenReady((result) => service.findings(context, result)),
  views: atOnce((result) => service.views(context, result)),
  render: whenReady((result, view, format, size) => service.render(context, result, view, format, size)),
  export: whenReady((what, format) => service.exported(context, what, format)),
  devices: whenReady(() => Promise.resolve(context.analysis.devices())),
  seal: whenReady(async () => {
    const { sealed, channels } = await context.seal.prove()
    return { sealed, channels }
  }),
  requests: atOnce(() => requests())
}

declare global {
  var benchtop: Benchtop
}

globalThis.benchtop = benchtop
