import type { Page, PageRequest } from '@core/protocol/analysis.ts'
import type { DeviceReport } from '@core/protocol/device.ts'
import type { OnProgress, Progress } from '@core/progress.ts'
import type { Recipe, Step } from '@core/recipe/types.ts'
import type { Action, ActionsModel } from '@core/result/models.ts'
import type { Clause, Selection } from '@core/result/selection.ts'
import type { Result } from '@core/result/types.ts'
import type { ReadOptions } from '@core/table/open-options.ts'
import type { Kind, TableSummary } from '@core/table/types.ts'
import { Refusal } from '@core/outcome.ts'
import { changed, historyOf, redone, undone, type History } from '@core/recipe/history.ts'
import { recipeFromJson } from '@core/recipe/recipe-json.ts'
import { stepSpecs } from '@core/recipe/steps/index.ts'
import type { Domain, GroupTable, RecipeTemplate } from '../domains/types.ts'
import type { Selected, View } from '../views/kinds.ts'
import { sweep } from '@store/sweep.ts'
import { t } from './i18n.svelte.ts'
import { failureNote, isCancelled, type Note } from './note.ts'
import { selectedOver, tableRowsOf } from './selected-rows.ts'
import { download } from './services/download.ts'
import type { Channel } from './services/deps.ts'
import { mainFrame } from './services/main-frame.ts'
import * as service from './services/index.ts'
import {
  freeId,
  movedStep,
  placeOf,
  staleSteps,
  upToDate,
  withoutStep,
  withParam,
  withStep
} from './services/recipe-changes.ts'
import { templateSteps } from './services/recipe.ts'
import { offlineCopy } from './seal/register.ts'
import { watchRequests } from './seal/requests.ts'
import type { SealState } from './seal/seal.ts'
import { surroundings } from './surroundings.ts'

export interface Job {
  name: string
  progress: Progress | null
  cancel(): void
}

const debounceMs = 250

/** The one state of the app. Fields are raw values, everything else is derived, methods are what a reader can do. */
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
  /** Results are written behind the page's back: when the last one was. */
  savedAt: number | null = $state.raw(null)

  /** Null where no recipe is shown. */
  #history: History<Recipe> | null = $state.raw(null)
  /** Rows of the table that pass the selection's clauses on the table's own columns. */
  #tableRows: Uint32Array | null = $state.raw(null)
  #job: Job | null = $state.raw(null)
  /** How far the sealing of the page has come, while some work waits for it. */
  #sealing: Progress | null = $state.raw(null)
  #running: AbortController | null = $state.raw(null)
  /** Action texts the reader changed, by target's place in the list. */
  #actionEdits: ReadonlyMap<number, string> = $state.raw(new Map())

  /** The work that is shown: the newest; while it waits for the seal, the sealing. */
  job: Job | null = $derived(
    this.#job && this.#sealing
      ? {
          ...this.#job,
          name: t.dynamic(`privacy.sealing.${this.#sealing.stage}`, this.#sealing),
          progress: this.#sealing
        }
      : this.#job
  )
  recipe: Recipe | null = $derived(this.#history?.present ?? null)
  table: TableSummary | null = $derived(this.tables.find((one) => one.id === this.tableId) ?? null)
  template: RecipeTemplate | null = $derived(this.domain?.recipes.find((one) => one.id === this.recipe?.recipe) ?? null)
  stale: Set<string> = $derived(
    this.recipe ? staleSteps(this.recipe, this.result?.provenance.recipe) : new Set<string>()
  )
  current: boolean = $derived(this.recipe !== null && upToDate(this.recipe, this.result?.provenance.recipe))
  canUndo: boolean = $derived(!!this.#history?.past.length)
  canRedo: boolean = $derived(!!this.#history?.future.length)
  views: View[] = $derived(this.#shown((input) => service.buildViews(this.domain!, input.result, input.table, t)) ?? [])
  findings = $derived(this.#shown((input) => this.domain!.findings(input)) ?? [])
  leftOut: string[] = $derived(this.#shown((input) => this.domain!.leftOut(input)) ?? [])
  groups: GroupTable | null = $derived(this.#shown((input) => this.domain!.groups?.(input) ?? null))
  actions: ActionsModel = $derived(this.#edited(this.#shown((input) => this.domain!.actions(input)) ?? { actions: [] }))
  selected: Selected | null = $derived(selectedOver(this.#units(), this.selection, this.#tableRows))
  /** The same as rows of the table, ascending; null where nothing is selected or the result is of another unit. */
  selectedRows: Uint32Array | null = $derived(this.selected && tableRowsOf(this.#units(), this.selected))

  /** A run of the recipe is under way. */
  running: boolean = $derived(this.#running !== null)

  readonly #context = service.context(
    surroundings({
      devices: (reports) => (this.devices = reports),
      sealing: (progress) => (this.#sealing = progress),
      seal: (state, report) => {
        this.sealed = state
        if (state !== 'sealing') this.#sealing = null
        if (report) this.channels = report.channels
        if (report) this.untested = report.untested
      }
    })
  )
  #started: Promise<void> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #selecting = 0
  /** The table that is shown, or on its way. */
  #opened: { id: string; done: Promise<boolean> } | null = null

  /** The services' surroundings, for the scripting interface: it goes through the same functions. */
  get context(): service.Context {
    return this.#context
  }

  /** Workers up, store open, device chosen, domains loaded. A second call waits for the first. */
  start(): Promise<void> {
    this.#started ??= this.#start().catch((error: unknown) => {
      this.#started = null
      this.note(error)
      throw error
    })
    return this.#started
  }

  async #start(): Promise<void> {
    watchRequests()
    void offlineCopy()
    await sweep()
    const force = new URLSearchParams(location.search).get('device') ?? undefined
    await Promise.all([this.refresh(), service.findDomains(), this.#context.analysis.start(force)])
  }

  /** Reads the list of tables and of last results again. */
  async refresh(): Promise<void> {
    const [tables, titles] = await Promise.all([service.tables(this.#context), this.#context.store.lastTitles()])
    this.tables = tables
    this.lastResults = titles
  }

  // ---- notes ----------------------------------------------------------------

  /** Tells the reader of a failure; of a cancel there is nothing to tell. */
  note(error: unknown): Note | null {
    if (isCancelled(error)) return null
    const note = failureNote(error)
    if (note.level === 'bad') console.error(error)
    this.notes = [...this.notes.filter((one) => one.text !== note.text), note]
    return note
  }

  tell(level: Note['level'], text: string, hint?: string): void {
    this.notes = [...this.notes.filter((one) => one.text !== text), { level, text, hint }]
  }

  dismiss(note: Note): void {
    this.notes = this.notes.filter((one) => one !== note)
  }

  // ---- tables ---------------------------------------------------------------

  /** Opens files as one table. Null where it was refused or cancelled: the reader is told, and what was there stays. */
  openFiles(files: (File | Blob)[], options: ReadOptions = {}): Promise<TableSummary | null> {
    const name = options.name ?? files.map((file) => ('name' in file ? file.name : t('domain.job.blob')))[0] ?? ''
    return this.#table(t('domain.job.open', { name }), (watched) =>
      service.open(this.#context, files, { ...options, ...watched })
    )
  }

  openSample(domainId: string, options: service.SampleOptions = {}): Promise<TableSummary | null> {
    return this.#table(t('domain.job.sample'), () => service.sample(this.#context, domainId, options))
  }

  /** Makes a table the one that is shown. False where there is none of that id, or it cannot be read: the reader is told. */
  openTable(id: string): Promise<boolean> {
    if (this.#opened?.id === id) return this.#opened.done
    this.#leave(id)
    const opened = { id, done: this.#openTable(id) }
    this.#opened = opened
    return opened.done
  }

  async #openTable(id: string): Promise<boolean> {
    try {
      await this.#work(t('domain.job.table'), () => service.adopted(this.#context, id))
      if (!this.tables.some((one) => one.id === id)) await this.refresh()
      return true
    } catch (error) {
      if (this.#opened?.id === id) this.#leave(null)
      this.note(error)
      return false
    }
  }

  async removeTable(id: string): Promise<void> {
    await this.#try(async () => {
      await this.forget(id)
      await this.refresh()
    })
  }

  /** Removes a table; one that is shown is shown no more. Rejects where there is none. */
  async forget(id: string): Promise<void> {
    await service.remove(this.#context, id)
    if (this.tableId === id) this.#leave(null)
  }

  async renameTable(id: string, name: string): Promise<void> {
    await this.#try(async () => {
      await service.rename(this.#context, id, name)
      await this.refresh()
    })
  }

  preview(request: PageRequest, id = this.#tableOrRefuse()): Promise<Page> {
    return service.page(this.#context, id, request)
  }

  /** Rows of the table that pass a formula, or all clauses on its columns. Rejects with a Refusal where the formula is none. */
  async matching(filter: string | Clause[]): Promise<Uint32Array> {
    const id = this.#tableOrRefuse()
    await service.adopted(this.#context, id)
    return this.#context.analysis.matching(id, filter)
  }

  related(column: string): Promise<{ name: string; r: number; n: number }[]> {
    return this.#context.analysis.related(this.#tableOrRefuse(), column)
  }

  /** The table with a column read as another kind takes the table's place in the list. */
  overrule(column: string, kind: Kind): Promise<TableSummary | null> {
    const id = this.#tableOrRefuse()
    return this.#table(t('domain.job.overrule', { column }), () => service.overrule(this.#context, id, column, kind))
  }

  /** A new table with a computed column more. */
  derive(name: string, formula: string, tableName?: string): Promise<TableSummary | null> {
    return this.#derived(
      { id: 'derive', kind: 'derive', params: { name, formula } },
      tableName ?? this.table?.name ?? name
    )
  }

  /** A new table of another unit: one row a group. */
  aggregate(spec: Record<string, unknown>, tableName?: string): Promise<TableSummary | null> {
    const by = [spec.by].flat().join(', ')
    return this.#derived(
      { id: 'aggregate', kind: 'aggregate', params: spec },
      tableName ?? t('domain.table.by', { by, name: this.table?.name ?? '' })
    )
  }

  /** A new table of the rows that pass a formula. */
  filterTo(where: string, tableName?: string): Promise<TableSummary | null> {
    return this.#derived(
      { id: 'filter', kind: 'filter', params: { where } },
      tableName ?? t('domain.table.filtered', { name: this.table?.name ?? '' })
    )
  }

  #derived(step: Step, name: string): Promise<TableSummary | null> {
    const id = this.#tableOrRefuse()
    return this.#table(t('domain.job.derive'), (watched) =>
      service.derivedTable(this.#context, id, [step], name, watched)
    )
  }

  /** A frame of the result (units of another kind, or the rows with their new columns) as a table. */
  keepFrame(frame: string, name: string): Promise<TableSummary | null> {
    const { result } = this
    if (!result) return Promise.resolve(null)
    return this.#table(t('domain.job.derive'), () => service.keepFrame(this.#context, result, frame, name))
  }

  /** The selected rows as a table of its own. */
  async keepSelection(): Promise<TableSummary | null> {
    const rows = this.selectedRows
    if (!rows) return null
    return this.#derived(
      { id: 'filter', kind: 'filter', params: { rows: Array.from(rows) } },
      t('domain.table.selection', { name: this.table?.name ?? '' })
    )
  }

  /** Downloads a table as CSV. */
  async exportTable(id: string, format: 'csv' | 'arrow' = 'csv'): Promise<void> {
    await this.#try(async () => {
      const { name } = await service.summaryOf(this.#context, id)
      download(await service.exported(this.#context, id, format), fileName(name, format === 'arrow' ? 'arrows' : 'csv'))
    })
  }

  // ---- selection --------------------------------------------------------------

  /** What every view and the grid show as selected. Clauses on the table's columns are worked out by the worker first. */
  async select(selection: Selection | null): Promise<void> {
    const ticket = ++this.#selecting
    const onTable = selection?.clauses.filter((clause) => clause.of === 'table') ?? []
    try {
      const rows = onTable.length ? await this.matching(onTable) : null
      if (ticket !== this.#selecting) return
      this.#tableRows = rows
      this.selection = selection
    } catch (error) {
      if (ticket === this.#selecting) this.note(error)
    }
  }

  /** Selects rows of the table, whatever the result's frame has left of them. */
  selectRows(rows: Uint32Array, from: string): void {
    this.#selecting++
    this.#tableRows = rows.toSorted()
    this.selection = { from, clauses: [] }
  }

  // ---- recipe and result -------------------------------------------------------

  /** Shows a domain on a table: its last result at once, else a first run. */
  async openDomain(domainId: string, tableId: string): Promise<void> {
    await this.#try(async () => {
      await this.start()
      if (!(await this.openTable(tableId))) return
      const domain = await service.findDomain(domainId)
      if (this.tableId !== tableId || (this.domain === domain && this.recipe?.table === tableId)) return
      const { store } = this.#context
      const [result, kept] = await Promise.all([
        store.latestResult(tableId, domainId),
        store.lastRecipe(tableId, domainId)
      ])
      if (this.tableId !== tableId) return
      const recipe = kept ?? result?.provenance.recipe ?? null
      this.#show(domain, recipe, result)
      if (!recipe) await this.useRecipe()
      else if (!this.current) await this.run()
    })
  }

  /** Starts a recipe of the domain anew with the columns in use. */
  async useRecipe(id?: string): Promise<void> {
    await this.#try(async () => {
      const made = await service.recipe(
        this.#context,
        this.domain!.id,
        this.#tableOrRefuse(),
        id === undefined ? {} : { recipe: id }
      )
      await this.#change(made)
    })
  }

  setParam(stepId: string, name: string, value: unknown): void {
    if (this.recipe) void this.#change(withParam(this.recipe, stepId, name, value), debounceMs)
  }

  setSeed(seed: number): void {
    if (this.recipe) void this.#change({ ...this.recipe, seed }, debounceMs)
  }

  /** Gives a role its columns; an optional role is emptied by an empty list. The columns count as named. */
  setMapping(roleId: string, columns: string[]): void {
    const { recipe, domain, template, table } = this
    const role = domain?.roles.find((one) => one.id === roleId)
    if (!recipe || !template || !table || !role) return
    const { [roleId]: before, ...rest } = recipe.columns
    const mapped = columns.length ? { ...rest, [roleId]: role.several ? columns : columns[0] } : rest
    const named = [...namedOf(recipe), ...columns.filter((name) => ![before].flat().includes(name))]
    void this.#change({ ...recipe, columns: mapped, steps: withNamed(recipe.steps, named, mapped) }, debounceMs)
  }

  /** Adds a step of a kind where it belongs, or at a place. Gives its id. */
  addStep(kind: string, params: Record<string, unknown> = {}, at?: number): string | null {
    if (!this.recipe) return null
    const { steps } = this.recipe
    const step = { id: freeId(steps, kind), kind, params }
    void this.#change(withStep(this.recipe, step, at ?? placeOf(steps, kind)))
    return step.id
  }

  removeStep(id: string): void {
    if (this.recipe) void this.#change(withoutStep(this.recipe, id))
  }

  moveStep(id: string, by: number): void {
    if (this.recipe) void this.#change(movedStep(this.recipe, id, by))
  }

  /** Back to the template's own steps and parameters. */
  resetSteps(): void {
    const { recipe, template, table } = this
    if (recipe && template && table)
      void this.#change({ ...recipe, steps: templateSteps(template, table, recipe.columns, namedOf(recipe)) })
  }

  /** One step's parameters as they are by default; what the app filled in stays. */
  resetStep(id: string): void {
    const { recipe } = this
    const step = recipe?.steps.find((one) => one.id === id)
    const spec = stepSpecs.find((one) => one.kind === step?.kind)
    if (!recipe || !step || !spec) return
    const hidden = spec.params.filter((param) => param.hidden && step.params[param.name] !== undefined)
    const params = Object.fromEntries(hidden.map(({ name }) => [name, step.params[name]]))
    void this.#change({ ...recipe, steps: recipe.steps.map((one) => (one === step ? { ...step, params } : one)) })
  }

  chooseK(k: number): void {
    const step = this.recipe?.steps.findLast((one) => one.kind === 'kmeans')
    if (step) this.setParam(step.id, 'k', k)
  }

  undo(): void {
    if (this.#history && this.canUndo) void this.#put(undone(this.#history))
  }

  redo(): void {
    if (this.#history && this.canRedo) void this.#put(redone(this.#history))
  }

  /** Runs the recipe; an earlier run still under way is given up. The old result stays until the new one is there. */
  async run(): Promise<void> {
    const { recipe } = this
    if (!recipe) return
    this.#stop()
    await this.start()
    if (recipe !== this.recipe) return
    const controller = (this.#running = new AbortController())
    const newest = () => this.#running === controller
    try {
      const result = await this.#work(
        t('domain.job.run'),
        ({ onProgress }) => service.run(this.#context, recipe, { onProgress, signal: controller.signal }),
        controller
      )
      if (newest()) this.#arrived(result)
    } catch (error) {
      if (newest()) this.#refused(error)
    } finally {
      if (newest()) this.#running = null
    }
  }

  /** Gives up the run under way; the last result stays. */
  cancel(): void {
    this.#stop()
  }

  /** The result's fitted models on another table, shown there. Gives false where it was refused. */
  async applyTo(tableId: string): Promise<boolean> {
    const { result, domain } = this
    if (!result || !domain) return false
    const applied = await this.#making(t('domain.job.apply'), async (watched) => {
      const made = await service.apply(this.#context, result, tableId, watched)
      await this.#context.store.setLastRecipe(made.provenance.recipe)
      return made
    })
    if (!applied) return false
    this.#leave(tableId)
    this.#show(domain, applied.provenance.recipe, applied)
    this.#remember(applied)
    return true
  }

  /** Takes over the recipe of a file, on the table that is shown; refused where the table lacks one of its columns. */
  async importRecipe(file: File | Blob): Promise<void> {
    await this.#try(async () => {
      const table = await service.summaryOf(this.#context, this.#tableOrRefuse())
      const read = recipeFromJson(await file.text(), table, stepSpecs)
      this.domain = await service.findDomain(read.domain)
      await this.#change(read)
    })
  }

  /** Changes the words of one action; an empty text gives the domain's own back. Remembered with the result. */
  setAction(index: number, text: string): void {
    const edits = new Map(this.#actionEdits)
    if (text.trim()) edits.set(index, text.trim())
    else edits.delete(index)
    this.#actionEdits = edits
    if (this.result) this.#save(this.#withActions(this.result))
  }

  /** The result as it is exported and stored: with the actions as edited. */
  get complete(): Result | null {
    return this.result && this.#withActions(this.result)
  }

  /** A file made of the result, the recipe or a view, saved where the browser saves files. */
  async exportResult(format: 'csv' | 'json' | 'actions' | 'recipe'): Promise<void> {
    await this.#try(async () => {
      const blob = await service.exported(this.#context, this.complete!, format)
      const suffix = { csv: 'csv', json: 'result.json', actions: 'actions.csv', recipe: 'recipe.json' }[format]
      download(blob, fileName(this.table?.name ?? 'benchtop', suffix))
    })
  }

  async exportRecipe(): Promise<void> {
    const { recipe } = this
    if (!recipe) return
    await this.#try(async () => {
      download(
        await service.exported(this.#context, recipe, 'json'),
        fileName(this.table?.name ?? 'benchtop', 'recipe.json')
      )
    })
  }

  async exportView(view: View, format: 'svg' | 'png' | 'table', size = service.renderSize): Promise<void> {
    await this.#try(async () => {
      const drawn = await service.draw(this.#context, view, format, size)
      const type = format === 'svg' ? 'image/svg+xml' : 'text/csv;charset=utf-8'
      const blob = typeof drawn === 'string' ? new Blob([drawn], { type }) : drawn
      download(blob, fileName(`${this.table?.name ?? 'benchtop'} ${view.id}`, format === 'table' ? 'csv' : format))
    })
  }

  /** Seals the page if it is not, tries every channel, and shows what came of it. */
  async runProof(): Promise<void> {
    await this.#try(() => this.#context.seal.prove())
  }

  // ---- inside -------------------------------------------------------------------

  #shown<T>(make: (input: { result: Result; table: TableSummary; t: typeof t }) => T): T | null {
    const { result, table, domain } = this
    return result && table && domain ? make({ result, table, t }) : null
  }

  #units(): { n: number; rows?: Uint32Array; columns: Result['columns'] } {
    const table = this.table
    if (this.result) return mainFrame(this.result).frame
    return {
      n: table?.rows ?? 0,
      rows: table ? Uint32Array.from({ length: table.rows }, (_, row) => row) : undefined,
      columns: {}
    }
  }

  #edited(model: ActionsModel): ActionsModel {
    return {
      actions: model.actions.map((action, at): Action => ({
        ...action,
        action: this.#actionEdits.get(at) ?? action.action
      }))
    }
  }

  #withActions(result: Result): Result {
    const actions = this.actions.actions.map((action, at) =>
      this.#actionEdits.has(at) ? { ...action, edited: true } : action
    )
    if (!actions.length) return result
    const models = Object.assign(Object.create(null) as Result['models'], result.models, { actions: { actions } })
    return { ...result, models }
  }

  /** Clears what belongs to the table that was shown. */
  #leave(tableId: string | null): void {
    this.#stop()
    this.#opened = null
    this.tableId = tableId
    this.domain = null
    this.#history = null
    this.result = null
    this.failed = null
    this.#actionEdits = new Map()
    this.#clearSelection()
  }

  #clearSelection(): void {
    this.#selecting++
    this.selection = null
    this.#tableRows = null
  }

  #show(domain: Domain, recipe: Recipe | null, result: Result | null): void {
    this.domain = domain
    this.#history = recipe && historyOf(recipe)
    this.result = result
    this.failed = null
    this.#actionEdits = editsOf(result)
    this.#clearSelection()
  }

  #change(recipe: Recipe, delayMs = 0): Promise<void> {
    return this.#put(this.#history ? changed(this.#history, recipe) : historyOf(recipe), delayMs)
  }

  /** A recipe set, kept for this table, and run; with a delay, so that a stepper held down runs once. */
  async #put(history: History<Recipe>, delayMs = 0): Promise<void> {
    this.#history = history
    this.#settle()
    if (!this.table?.memoryOnly) void this.#context.store.setLastRecipe(history.present).catch(() => undefined)
    clearTimeout(this.#timer)
    if (delayMs) this.#timer = setTimeout(() => void this.run(), delayMs)
    else await this.run()
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#running?.abort()
    this.#running = null
  }

  #arrived(result: Result): void {
    const sameUnits = this.result?.rows?.length === result.rows?.length
    this.result = result
    this.failed = null
    this.#actionEdits = new Map()
    if (!this.#stillMeans(this.selection, sameUnits)) this.#clearSelection()
    this.savedAt = result.provenance.at
    this.#remember(result)
  }

  /** Positions mean other rows once the units differ, and a clause needs its column. */
  #stillMeans(selection: Selection | null, sameUnits: boolean): boolean {
    if (selection?.rows && !sameUnits) return false
    const { columns } = this.#units()
    return !selection?.clauses.some((clause) => clause.of !== 'table' && !columns[clause.column])
  }

  #refused(error: unknown): void {
    const note = this.note(error)
    const step = error instanceof Refusal ? (error.failure.step ?? null) : null
    if (note) this.failed = { step, note }
  }

  /** A change of the recipe settles what was said about the last run. */
  #settle(): void {
    if (this.failed) this.dismiss(this.failed.note)
    this.failed = null
  }

  /** The most important finding is the table's last result on the first page. */
  #remember(result: Result): void {
    const { recipe } = result.provenance
    const title = this.views[0]?.title ?? this.findings[0]?.text ?? recipe.recipe
    this.lastResults = new Map(this.lastResults).set(recipe.table, title)
    void this.#context.store.setLastTitles(this.lastResults).catch(() => undefined)
  }

  #save(result: Result): void {
    if (!this.table?.memoryOnly) void this.#context.store.saveResult(result).catch(() => undefined)
  }

  #tableOrRefuse(): string {
    if (this.tableId === null) throw new Refusal('no-table', { table: '', known: this.tables.map((one) => one.id) })
    return this.tableId
  }

  /** Work that makes a table; that it could not be kept is told, while it can be used. */
  async #table(
    name: string,
    work: (watched: { onProgress: OnProgress; signal: AbortSignal }) => Promise<TableSummary>
  ): Promise<TableSummary | null> {
    const made = await this.#making(name, work)
    if (made) void service.saved(this.#context, made.id).catch((error: unknown) => this.note(error))
    return made
  }

  /** Work that makes something, shown as the job; null and a note where it is refused. */
  async #making<T>(
    name: string,
    work: (watched: { onProgress: OnProgress; signal: AbortSignal }) => Promise<T>
  ): Promise<T | null> {
    try {
      const made = await this.#work(name, work)
      await this.refresh()
      return made
    } catch (error) {
      this.note(error)
      return null
    }
  }

  /** Runs work as the job that is shown: the newest is, and it goes when the work settles. */
  async #work<T>(
    name: string,
    work: (watched: { onProgress: OnProgress; signal: AbortSignal }) => Promise<T>,
    controller = new AbortController()
  ): Promise<T> {
    let job: Job = { name, progress: null, cancel: () => controller.abort() }
    this.#job = job
    const onProgress = (progress: Progress) => {
      if (this.#job === job) this.#job = job = { ...job, progress }
    }
    try {
      return await work({ onProgress, signal: controller.signal })
    } finally {
      if (this.#job === job) this.#job = null
    }
  }

  async #try(work: () => Promise<unknown>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.note(error)
    }
  }
}

function namedOf(recipe: Recipe): string[] {
  return recipe.steps.flatMap((step) =>
    step.kind === 'clean' ? ((step.params.named as string[] | undefined) ?? []) : []
  )
}

function withNamed(steps: Step[], named: string[], columns: Recipe['columns']): Step[] {
  const used = new Set(Object.values(columns).flat())
  const list = [...new Set(named)].filter((name) => used.has(name))
  return steps.map((step) => (step.kind === 'clean' ? { ...step, params: { ...step.params, named: list } } : step))
}

function editsOf(result: Result | null): ReadonlyMap<number, string> {
  const actions = (result?.models.actions as { actions: (Action & { edited?: boolean })[] } | undefined)?.actions ?? []
  return new Map(actions.flatMap((action, at) => (action.edited ? [[at, action.action] as const] : [])))
}

/** `customers.csv` with another suffix: `customers.actions.csv`. */
function fileName(name: string, suffix: string): string {
  return `${name.replace(/\.(csv|tsv|txt)(\.gz)?$/i, '')}.${suffix}`
}

export const workbench = new Workbench()
