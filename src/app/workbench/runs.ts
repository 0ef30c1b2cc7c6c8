import { Refusal } from '@core/outcome.ts'
import { changed, historyOf, redone, undone, type History } from '@core/recipe/history.ts'
import type { OnProgress } from '@core/progress.ts'
import type { Recipe } from '@core/recipe/types.ts'
import type { Result } from '@core/result/types.ts'
import { t } from '../i18n.svelte.ts'
import * as service from '../services/index.ts'
import { mainFrame } from '../services/main-frame.ts'
import type { Workbench } from '../workbench.svelte.ts'
import { making, working } from './jobs.ts'
import { dismiss, note } from './notes.ts'
import { keepOrClear } from './selection.ts'
import { leave, show, stop } from './shown.ts'

/** How long a parameter rests before it is run: a stepper held down runs once. */
export const debounceMs = 250

/** Makes a recipe the one that is shown, to be undone, and runs it. */
export function change(bench: Workbench, recipe: Recipe, delayMs = 0): Promise<void> {
  const { history } = bench.inside
  return put(bench, history ? changed(history, recipe) : historyOf(recipe), delayMs)
}

/** Makes a recipe that cannot run yet the one that is shown, to be undone. */
export function showChange(bench: Workbench, recipe: Recipe): void {
  const { history } = bench.inside
  stop(bench)
  bench.inside.history = history ? changed(history, recipe) : historyOf(recipe)
  settle(bench)
}

export function undo(bench: Workbench): void {
  if (bench.inside.history && bench.canUndo) void put(bench, undone(bench.inside.history))
}

export function redo(bench: Workbench): void {
  if (bench.inside.history && bench.canRedo) void put(bench, redone(bench.inside.history))
}

async function put(bench: Workbench, history: History<Recipe>, delayMs = 0): Promise<void> {
  bench.inside.history = history
  settle(bench)
  if (!bench.table?.memoryOnly) void bench.context.store.setLastRecipe(history.present).catch(() => undefined)
  clearTimeout(bench.inside.timer)
  if (delayMs) bench.inside.timer = setTimeout(() => void run(bench), delayMs)
  else await run(bench)
}

/** Runs the recipe; an earlier run still under way is given up. The old result stays until the new one is there. */
export async function run(bench: Workbench): Promise<void> {
  const { recipe, inside } = bench
  if (!recipe) return
  stop(bench)
  await bench.start()
  if (recipe !== bench.recipe) return
  const controller = (inside.running = new AbortController())
  const newest = () => inside.running === controller
  inside.firsts = new Map()
  try {
    const result = await working(
      bench,
      t('domain.job.run'),
      ({ onProgress }) => {
        const heard: OnProgress = (progress) => {
          onProgress(progress)
          const { preview } = progress
          if (preview && newest()) inside.firsts = new Map(inside.firsts).set(preview.step, preview.model)
        }
        return service.run(bench.context, recipe, { onProgress: heard, signal: controller.signal })
      },
      controller
    )
    if (newest()) arrived(bench, result)
  } catch (error) {
    if (newest()) refused(bench, error)
  } finally {
    if (newest()) {
      inside.running = null
      inside.firsts = new Map()
    }
  }
}

function arrived(bench: Workbench, result: Result): void {
  const before = bench.result && mainFrame(bench.result)
  bench.result = result
  bench.failed = null
  bench.inside.edits = new Map()
  const now = mainFrame(result)
  keepOrClear(bench, before?.name === now.name && before.frame.n === now.frame.n)
  bench.savedAt = result.provenance.at
  remember(bench, result)
}

/** Tells why a run was refused, and marks its step. */
export function refused(bench: Workbench, error: unknown): void {
  const told = note(bench, inDomainWords(bench, error))
  const step = error instanceof Refusal ? (error.failure.step ?? null) : null
  if (told) bench.failed = { step, note: told }
}

/** A step that finds no column for a role knows the role's id alone; the domain says what it is called and what it must be. */
function inDomainWords({ domain, recipe, table }: Workbench, error: unknown): unknown {
  if (!(error instanceof Refusal) || error.failure.code !== 'missing-role' || error.failure.values.title) return error
  const { values, step } = error.failure
  const role = domain?.roles.find((one) => one.id === values.role)
  if (!role || !recipe) return error
  const known = { title: role.title, need: role.need?.(recipe.recipe), table: table?.name }
  const columns = table?.columns.map((column) => column.name)
  return new Refusal('missing-role', { ...values, ...known, columns }, { ...(step !== undefined && { step }) })
}

/** A change of the recipe settles what was said about the last run. */
export function settle(bench: Workbench): void {
  if (bench.failed) dismiss(bench, bench.failed.note)
  bench.failed = null
}

/** The first view's title is the table's last result on the first page. */
function remember(bench: Workbench, result: Result): void {
  const { recipe } = result.provenance
  const title = bench.views[0]?.title ?? bench.findings[0]?.text ?? recipe.recipe
  bench.lastResults = new Map(bench.lastResults).set(recipe.table, title)
  void bench.context.store.setLastTitles(bench.lastResults).catch(() => undefined)
}

/** The result's fitted models on another table, shown there. Gives false where it was refused. */
export async function applyTo(bench: Workbench, tableId: string): Promise<boolean> {
  const { result, domain, context } = bench
  if (!result || !domain) return false
  const applied = await making(bench, t('domain.job.apply'), async (watched) => {
    const made = await service.apply(context, result, tableId, watched)
    await context.store.setLastRecipe(made.provenance.recipe)
    return made
  })
  if (!applied) return false
  leave(bench, tableId)
  show(bench, domain, applied.provenance.recipe, applied)
  remember(bench, applied)
  return true
}
