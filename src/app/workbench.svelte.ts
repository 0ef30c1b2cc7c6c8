import type { DeviceReport } from '@core/protocol/device.ts'
import type { Recipe } from '@core/recipe/types.ts'
import type { ActionsModel } from '@core/result/models.ts'
import type { Selection } from '@core/result/selection.ts'
import type { Result } from '@core/result/types.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Check, Domain, Finding, GroupTable, PredictField, RecipeTemplate } from '../domains/types.ts'
import type { Selected, View } from '../views/kinds.ts'
import type { Note } from './note.ts'
import type { SealReport, SealState } from './seal/seal.ts'
import { selectedOver } from './selected-rows.ts'
import type { Channel, Deps } from './services/deps.ts'
import * as service from './services/index.ts'
import { staleSteps, upToDate } from './services/recipe-changes.ts'
import { surroundings, type Heard } from './surroundings.ts'
import * as actions from './workbench/actions.ts'
import * as derivedTables from './workbench/derived-tables.ts'
import * as exports from './workbench/exports.ts'
import { Inside, type Job } from './workbench/inside.svelte.ts'
import { shownJob } from './workbench/jobs.ts'
import * as keptSelections from './workbench/kept-selection.ts'
import * as mapping from './workbench/mapping.ts'
import * as notes from './workbench/notes.ts'
import * as predicting from './workbench/predict.ts'
import * as recipes from './workbench/recipe.ts'
import * as runs from './workbench/runs.ts'
import * as selections from './workbench/selection.ts'
import { stop, told } from './workbench/shown.ts'
import * as starting from './workbench/start.ts'
import * as tables from './workbench/tables.ts'
import * as thresholds from './workbench/threshold.ts'
import * as waysOut from './workbench/ways-out.ts'

/**
 * The one state of the app. Fields are raw values, everything else is derived, methods are what a reader can do: each stands
 * in a module of `workbench/` by what it is about.
 */
export class Workbench {
  tables: TableSummary[] = $state.raw([])
  tableId: string | null = $state.raw(null)
  domain: Domain | null = $state.raw(null)
  result: Result | null = $state.raw(null)
  selection: Selection | null = $state.raw(null)
  notes: Note[] = $state.raw([])
  devices: DeviceReport[] = $state.raw([])
  sealed: SealState = $state.raw('open')
  channels: Channel[] = $state.raw([])
  /** Channels this browser has not, or refuses without a word. */
  untested: string[] = $state.raw([])
  /** Title of the last result, by table. */
  lastResults: Map<string, string> = $state.raw(new Map())
  /** The step in which the last run failed, and why; gone with the next change. */
  failed: { step: string | null; note: Note } | null = $state.raw(null)
  /** The reader has set from which probability on a row counts as positive. */
  thresholdIsSet: boolean = $derived(thresholds.thresholdIsSet(this))
  /** What can be done about it, with one click. */
  waysOut: waysOut.WayOut[] = $derived(waysOut.waysOut(this))
  /** Results are written behind the page's back: when the last one was. */
  savedAt: number | null = $state.raw(null)
  readonly inside = new Inside()

  job: Job | null = $derived(shownJob(this))
  recipe: Recipe | null = $derived(this.inside.history?.present ?? null)
  table: TableSummary | null = $derived(this.tables.find((one) => one.id === this.tableId) ?? null)
  template: RecipeTemplate | null = $derived(this.domain?.recipes.find((one) => one.id === this.recipe?.recipe) ?? null)
  stale: Set<string> = $derived(
    this.recipe ? staleSteps(this.recipe, this.result?.provenance.recipe) : new Set<string>()
  )
  current: boolean = $derived(this.recipe !== null && upToDate(this.recipe, this.result?.provenance.recipe))
  canUndo: boolean = $derived(!!this.inside.history?.past.length)
  canRedo: boolean = $derived(!!this.inside.history?.future.length)
  /** A run of the recipe is under way. */
  running: boolean = $derived(this.inside.running !== null)
  firsts: ReadonlyMap<string, object> = $derived(this.inside.firsts)

  views: View[] = $derived(
    told(this, (domain, { result, table, t }) => service.buildViews(domain, result, table, t)) ?? []
  )
  findings: Finding[] = $derived(told(this, (domain, input) => domain.findings(input)) ?? [])
  leftOut: string[] = $derived(told(this, (domain, input) => domain.leftOut(input)) ?? [])
  checks: Check[] = $derived(told(this, (domain, input) => domain.checks?.(input) ?? []) ?? [])
  /** The form for one unit; null where the result predicts nothing. */
  predictFields: PredictField[] | null = $derived(told(this, (domain, input) => domain.predict?.fields(input) ?? null))
  groups: GroupTable | null = $derived(told(this, (domain, input) => domain.groups?.(input) ?? null))
  actions: ActionsModel = $derived(
    actions.editedActions(told(this, (domain, input) => domain.actions(input)) ?? { actions: [] }, this.inside.edits)
  )
  selected: Selected | null = $derived(selectedOver(selections.units(this), this.selection, this.inside.tableRows))
  /** The units a selection is over, as one says them; null where they are rows of the table. */
  unit: string | null = $derived(selections.unitOf(this))
  /** The same as rows of the table, ascending; null where nothing is selected or the result is of another unit. */
  selectedRows: Uint32Array | null = $derived(selections.rowsSelected(this))

  /** The services' surroundings, for the scripting interface: it goes through the same functions. */
  readonly context: service.Context
  readonly prepare: () => Promise<string | undefined>

  constructor(around: (heard: Heard) => Deps = surroundings, prepare = starting.preparePage) {
    this.prepare = prepare
    this.context = service.context(
      around({
        devices: (reports) => (this.devices = reports),
        sealing: (progress) => (this.inside.sealing = progress),
        seal: (state, report) => this.#heardOfSeal(state, report)
      })
    )
  }

  #heardOfSeal(state: SealState, report: SealReport | null): void {
    this.sealed = state
    if (state !== 'sealing') this.inside.sealing = null
    if (report) this.channels = report.channels
    if (report) this.untested = report.untested
  }

  readonly start = bound(this, starting.start)
  readonly startAtLeisure = bound(this, starting.startAtLeisure)
  readonly refresh = bound(this, starting.refresh)
  readonly runProof = () => notes.attempt(this, () => starting.prove(this))

  readonly note = bound(this, notes.note)
  readonly tell = bound(this, notes.tell)
  readonly dismiss = bound(this, notes.dismiss)

  readonly takeWayOut = bound(this, waysOut.takeWayOut)

  readonly openFiles = bound(this, tables.openFiles)
  readonly openSample = bound(this, tables.openSample)
  readonly openTable = bound(this, tables.openTable)
  readonly removeTable = bound(this, tables.removeTable)
  readonly forget = bound(this, tables.forget)
  readonly renameTable = bound(this, tables.renameTable)
  readonly preview = bound(this, tables.preview)
  readonly matching = bound(this, selections.matching)
  readonly related = bound(this, tables.related)
  readonly overrule = bound(this, tables.overrule)

  readonly derive = bound(this, derivedTables.derive)
  readonly aggregate = bound(this, derivedTables.aggregate)
  readonly filterTo = bound(this, derivedTables.filterTo)
  readonly keepFrame = bound(this, derivedTables.keepFrame)

  readonly select = bound(this, selections.select)
  readonly selectRows = bound(this, selections.selectRows)
  readonly keepSelection = bound(this, keptSelections.keepSelection)
  readonly filterToSelection = bound(this, keptSelections.filterToSelection)

  readonly openDomain = bound(this, recipes.openDomain)
  readonly useRecipe = bound(this, recipes.useRecipe)
  readonly setParam = bound(this, recipes.setParam)
  readonly setSeed = bound(this, recipes.setSeed)
  readonly setMapping = bound(this, mapping.setMapping)
  readonly addStep = bound(this, recipes.addStep)
  readonly removeStep = bound(this, recipes.removeStep)
  readonly moveStep = bound(this, recipes.moveStep)
  readonly resetSteps = bound(this, recipes.resetSteps)
  readonly resetStep = bound(this, recipes.resetStep)
  readonly chooseK = bound(this, recipes.chooseK)
  readonly moveThreshold = bound(this, thresholds.moveThreshold)
  readonly resetThreshold = bound(this, thresholds.resetThreshold)
  readonly importRecipe = bound(this, recipes.importRecipe)

  readonly run = bound(this, runs.run)
  readonly cancel = bound(this, stop)
  readonly undo = bound(this, runs.undo)
  readonly redo = bound(this, runs.redo)
  readonly applyTo = bound(this, runs.applyTo)

  readonly predict = bound(this, predicting.predict)
  readonly setAction = bound(this, actions.setAction)
  readonly exportTable = bound(this, exports.exportTable)
  readonly exportResult = bound(this, exports.exportResult)
  readonly exportRecipe = bound(this, exports.exportRecipe)
  readonly exportView = bound(this, exports.exportView)

  /** The result as it is exported and stored: with the actions as edited. */
  get complete(): Result | null {
    return actions.completed(this)
  }
}

/** A function over the workbench as a method of it. */
function bound<A extends unknown[], R>(bench: Workbench, work: (bench: Workbench, ...args: A) => R): (...args: A) => R {
  return (...args) => work(bench, ...args)
}

export const workbench = new Workbench()
