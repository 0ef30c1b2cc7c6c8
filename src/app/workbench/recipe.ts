import { Refusal } from '@core/outcome.ts'
import { recipeFromJson } from '@core/recipe/recipe-json.ts'
import { stepSpecs } from '@core/recipe/steps/index.ts'
import * as service from '../services/index.ts'
import { freeId, movedStep, placeOf, withoutStep, withParam, withStep } from '../services/recipe-changes.ts'
import { templateSteps, unmapped } from '../services/recipe.ts'
import type { Workbench } from '../workbench.svelte.ts'
import { keptRoles, namedOf } from './mapping.ts'
import { attempt } from './notes.ts'
import { change, debounceMs, refused, settle, showChange } from './runs.ts'
import { shownTable } from './shown-table.ts'
import { show, stop } from './shown.ts'

/** Shows a domain on a table: its last result at once, else a first run. */
export function openDomain(bench: Workbench, domainId: string, tableId: string): Promise<void> {
  return attempt(bench, async () => {
    await bench.start()
    if (!(await bench.openTable(tableId))) return
    const domain = await service.findDomain(domainId)
    if (bench.tableId !== tableId || (bench.domain === domain && bench.recipe?.table === tableId)) return
    const { store } = bench.context
    const [result, kept] = await Promise.all([
      store.latestResult(tableId, domainId),
      store.lastRecipe(tableId, domainId)
    ])
    if (bench.tableId !== tableId) return
    // A run of the domain that was shown would show its result in this one.
    stop(bench)
    settle(bench)
    const recipe = kept ?? result?.provenance.recipe ?? null
    show(bench, domain, recipe, result)
    if (!recipe) await useRecipe(bench)
    else if (!bench.current) await bench.run()
  })
}

/**
 * Starts a recipe of the domain anew on columns that the domain proposes for it; another recipe keeps those that the reader chose
 * and that would do for it too.
 */
export function useRecipe(bench: Workbench, id?: string): Promise<void> {
  return attempt(bench, async () => {
    const { recipe, domain, table } = bench
    const columns = id !== undefined && recipe && domain && table ? keptRoles(recipe, id, domain, table) : {}
    const options = { ...(id !== undefined && { recipe: id }), columns }
    const place = [bench.context, domain!.id, shownTable(bench)] as const
    try {
      await change(bench, await service.recipe(...place, options))
    } catch (error) {
      if (!(error instanceof Refusal) || error.failure.code !== 'missing-role') throw error
      // The recipe is shown with the columns it has, so that the reader can choose the others.
      showChange(bench, await unmapped(...place, options))
      refused(bench, error)
    }
  })
}

export function setParam(bench: Workbench, stepId: string, name: string, value: unknown): void {
  if (bench.recipe) void change(bench, withParam(bench.recipe, stepId, name, value), debounceMs)
}

export function setSeed(bench: Workbench, seed: number): void {
  if (bench.recipe) void change(bench, { ...bench.recipe, seed }, debounceMs)
}

/** Adds a step of a kind where it belongs, or at a place. Gives its id. */
export function addStep(
  bench: Workbench,
  kind: string,
  params: Record<string, unknown> = {},
  at?: number
): string | null {
  if (!bench.recipe) return null
  const { steps } = bench.recipe
  const step = { id: freeId(steps, kind), kind, params }
  void change(bench, withStep(bench.recipe, step, at ?? placeOf(steps, kind)))
  return step.id
}

export function removeStep(bench: Workbench, id: string): void {
  if (bench.recipe) void change(bench, withoutStep(bench.recipe, id))
}

export function moveStep(bench: Workbench, id: string, by: number): void {
  if (bench.recipe) void change(bench, movedStep(bench.recipe, id, by))
}

/** Back to the template's own steps and parameters. */
export function resetSteps(bench: Workbench): void {
  const { recipe, template, table } = bench
  if (recipe && template && table)
    void change(bench, { ...recipe, steps: templateSteps(template, table, recipe.columns, namedOf(recipe)) })
}

/** One step's parameters as they are by default; what the app filled in stays. */
export function resetStep(bench: Workbench, id: string): void {
  const { recipe } = bench
  const step = recipe?.steps.find((one) => one.id === id)
  const spec = stepSpecs.find((one) => one.kind === step?.kind)
  if (!recipe || !step || !spec) return
  const hidden = spec.params.filter((param) => param.hidden && step.params[param.name] !== undefined)
  const params = Object.fromEntries(hidden.map(({ name }) => [name, step.params[name]]))
  void change(bench, { ...recipe, steps: recipe.steps.map((one) => (one === step ? { ...step, params } : one)) })
}

export function chooseK(bench: Workbench, k: number): void {
  const step = bench.recipe?.steps.findLast((one) => one.kind === 'kmeans')
  if (step) setParam(bench, step.id, 'k', k)
}

/** Takes over the recipe of a file, on the table that is shown; refused where the table lacks one of its columns. */
export function importRecipe(bench: Workbench, file: File | Blob): Promise<void> {
  return attempt(bench, async () => {
    const table = await service.summaryOf(bench.context, shownTable(bench))
    const read = recipeFromJson(await file.text(), table, stepSpecs)
    bench.domain = await service.findDomain(read.domain)
    await change(bench, read)
  })
}
