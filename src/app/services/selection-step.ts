import { frameOpened } from '@core/recipe/frames.ts'
import { stepSpecs } from '@core/recipe/steps/index.ts'
import type { Recipe, Step } from '@core/recipe/types.ts'
import type { Selection } from '@core/result/selection.ts'
import type { Result } from '@core/result/types.ts'
import type { Selected } from '../../views/kinds.ts'
import { tableRowsOf } from '../selected-rows.ts'
import { clausesFormula } from './clauses-formula.ts'
import { columnsAt, type ColumnAt } from './columns-at.ts'
import { mainFrame } from './main-frame.ts'
import { freeId, placeOf } from './recipe-changes.ts'

export interface Chosen {
  selection: Selection
  selected: Selected
}

/**
 * A filter step that leaves what is selected, and its place in the recipe of the result.
 *
 * By a formula where every clause is on a column that is there before the analysis; else by row, or by position among the
 * units of another frame, after the last step that leaves some of them out.
 */
export function selectionStep(
  result: Result,
  { selection, selected }: Chosen,
  columns: readonly ColumnAt[]
): { step: Step; at: number } {
  const { recipe } = result.provenance
  const { name, frame } = mainFrame(result)
  const on = name === 'rows' ? {} : { on: name }
  const make = (params: Step['params']): Step => ({ id: freeId(recipe.steps, 'filter'), kind: 'filter', ...on, params })
  const opener = openerOf(recipe, name)
  const early = name === 'rows' ? placeOf(recipe.steps, 'filter') : opener + 1
  const where = selection.rows ? null : formulaAt(recipe, early, name, selection, columns, result)
  if (where !== null) return { step: make({ where }), at: early }
  const rows = Array.from(tableRowsOf(frame, selected) ?? positionsOf(selected))
  return { step: make({ rows }), at: name === 'rows' ? early : afterLeavingOut(recipe, name, opener) }
}

/** The recipe up to where the units of the result's frame are as they are shown, then only those selected. */
export function selectionRecipe(result: Result, { selected }: Chosen): Recipe {
  const { recipe } = result.provenance
  const { name, frame } = mainFrame(result)
  const rows = Array.from(tableRowsOf(frame, selected) ?? positionsOf(selected))
  if (name === 'rows') return { ...recipe, steps: [{ id: 'filter', kind: 'filter', params: { rows } }] }
  const before = recipe.steps.slice(0, afterLeavingOut(recipe, name, openerOf(recipe, name)))
  const step = { id: freeId(before, 'filter'), kind: 'filter', on: name, params: { rows } }
  return { ...recipe, steps: [...before, step] }
}

function formulaAt(
  recipe: Recipe,
  at: number,
  frame: string,
  { clauses }: Selection,
  table: readonly ColumnAt[],
  result: Result
): string | null {
  const probe: Step = { id: '', kind: 'filter', params: {}, ...(frame !== 'rows' && { on: frame }) }
  const there = columnsAt({ ...recipe, steps: recipe.steps.toSpliced(at, 0, probe) }, '', table, result)
  return clausesFormula(clauses, ({ of, column }) =>
    frame === 'rows' && of !== 'table' ? undefined : there.find(({ name }) => name === column)?.kind
  )
}

function openerOf({ steps }: Recipe, frame: string): number {
  return steps.findIndex((step) => {
    const spec = stepSpecs.find((one) => one.kind === step.kind)
    return spec && frameOpened(step, spec) === frame
  })
}

/** Cleaning and filters leave units out; positions count among those that are left. */
function afterLeavingOut({ steps }: Recipe, frame: string, opener: number): number {
  const last = steps.findLastIndex(({ kind, on }) => on === frame && (kind === 'clean' || kind === 'filter'))
  return Math.max(opener, last) + 1
}

function positionsOf({ mask, count }: Selected): Uint32Array {
  const out = new Uint32Array(count)
  for (let i = 0, j = 0; i < mask.length; i++) if (mask[i]) out[j++] = i
  return out
}
