import { AnalysisClient } from '../client/analysis.ts'
import { openFiles, saveOpened } from '../client/ingest.ts'
import { analysisText } from '../client/worker-texts.ts'
import { unwrap } from '@core/outcome.ts'
import type { Progress } from '@core/progress.ts'
import type { DeviceReport } from '@core/protocol/device.ts'
import { latestResult, saveResult } from '@store/results.ts'
import { lastRecipe, lastTitles, setLastRecipe, setLastTitles } from '@store/settings.ts'
import { listTables, loadTable, removeTable, renameTable } from '@store/tables.ts'
import { i18n } from './i18n.svelte.ts'
import type { AnalysisPort, Deps, DrawPort, IngestPort, StorePort } from './services/deps.ts'
import { saves } from './saves.svelte.ts'
import { Seal, type SealReport, type SealState } from './seal/seal.ts'

/** Told of what the page has to show while services work. */
export interface Heard {
  devices(reports: DeviceReport[]): void
  sealing(progress: Progress): void
  seal(state: SealState, report: SealReport | null): void
}

/** The page's own workers, store, seal and renderers, as the services reach for them. */
export function surroundings(heard: Heard): Deps {
  return {
    analysis: analysisPort(heard),
    ingest,
    store,
    seal: new Seal({
      onState: (state, report) => heard.seal(state, report),
      onProgress: (progress) => heard.sealing(progress)
    }),
    draw,
    t: () => i18n.current,
    now: () => Date.now()
  }
}

function analysisPort(heard: Heard): AnalysisPort {
  const client = new AnalysisClient(analysisText, { load: loadTable })
  return {
    async start(force) {
      const reports = unwrap(await client.start(force))
      heard.devices(reports)
      return reports
    },
    devices: () => client.devices(),
    adopt: async (table) => unwrap(await client.adopt(table)),
    has: (table) => client.has(table),
    forget: (table) => client.forget(table),
    preview: async (table, page) => unwrap(await client.preview(table, page)),
    matching: async (table, filter) => unwrap(await client.matching(table, filter)),
    async run(recipe, { onProgress, signal, ...options }) {
      const outcome = await client.run(recipe, options, { onProgress, signal })
      // A device may have been lost on the way and another have taken its place.
      heard.devices(client.devices())
      return unwrap(outcome)
    },
    keep: async (result, frame, name) => unwrap(await client.keep(result, frame, name)),
    overrule: async (table, column, kind) => unwrap(await client.overrule(table, column, kind)),
    exportCsv: async (table, added) => unwrap(await client.exportCsv(table, added)),
    related: async (table, column) => unwrap(await client.related(table, column))
  }
}

const ingest: IngestPort = {
  async open(sources, options, { onProgress, signal }) {
    let id = ''
    const told = (progress: Progress) =>
      progress.stage === 'saving' ? saves.reach(id, progress) : onProgress?.(progress)
    const { opened, saved } = unwrap(await openFiles(sources, options, { onProgress: told, signal }))
    id = opened.summary.id
    return { table: opened, saved: followed(id, saved.then(unwrap)) }
  },
  save: ({ summary, batches }) =>
    followed(
      summary.id,
      saveOpened({ summary, batches }, { onProgress: (progress) => saves.reach(summary.id, progress) }).then(unwrap)
    )
}

function followed(id: string, saved: Promise<void>): Promise<void> {
  saves.follow(id, saved)
  return saved
}

const store: StorePort = {
  tables: listTables,
  table: loadTable,
  removeTable,
  renameTable: async (id, name) => void (await renameTable(id, name)),
  saveResult,
  latestResult,
  lastRecipe,
  setLastRecipe,
  lastTitles,
  setLastTitles
}

/** Loaded when a view is first exported: the renderers are no part of the first load. */
const draw: DrawPort = {
  whole: async (scene) => (await import('../views/export/scene-svg.ts')).pictureSize(scene),
  svg: async (scene) => (await import('../views/export/scene-svg.ts')).sceneToSvg(scene, theme()),
  png: async (scene, size) => (await import('../views/export/png.ts')).svgToPng(await draw.svg(scene), size),
  table: async (scene) => (await import('../views/export/scene-table.ts')).sceneToTable(scene)
}

/** A picture is in the theme it is seen in. */
const theme = () => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light')
