import type { FailureCode } from '@core/failure-codes.ts'
import type { Failure } from '@core/outcome.ts'
import type { Recipe } from '@core/recipe/types.ts'
import type { MessageKey } from '@messages/index.ts'
import { placeOf, withoutStep, withParam, withStep } from '../services/recipe-changes.ts'
import type { Workbench } from '../workbench.svelte.ts'
import { change } from './runs.ts'

/** One way out of a failure, as a button: what it says, and the recipe it makes. */
export interface WayOut {
  label: MessageKey
  values?: object
  recipe: Recipe
}

type Offer = (failure: Failure, recipe: Recipe) => (WayOut | null)[]

/** What can be done about a failure of a run, by its code. A way that would leave a role empty is not offered. */
const offers: Partial<Record<FailureCode, Offer>> = {
  collinear: (failure, recipe) => [
    leaveOut(recipe, columnsOf(failure, recipe)) ??
      inStep(failure, recipe, 'domain.way.leaveOutTerms', 'collinear', 'leave-out')
  ],
  separated: (failure, recipe) => [
    inStep(failure, recipe, 'domain.way.ridge', 'penalty', 'ridge'),
    leaveOut(recipe, columnsOf(failure, recipe))
  ],
  'too-many-levels': (failure, recipe) => [leaveOut(recipe, columnsOf(failure, recipe))],
  'constant-column': (failure, recipe) => [leaveOut(recipe, columnsOf(failure, recipe))],
  'one-level': (failure, recipe) => [leaveOut(recipe, columnsOf(failure, recipe))],
  'one-row-each': (failure, recipe) => [leaveOut(recipe, columnsOf(failure, recipe))],
  'no-probabilities': ({ step }, recipe) => [removal(recipe, step)],
  'all-missing': (failure, recipe) => [leaveOut(recipe, columnsOf(failure, recipe))],
  'no-rows': (failure, recipe) => [leaveOut(recipe, columnsOf(failure, recipe))],
  'missing-values': (_failure, recipe) => [clean(recipe)]
}

/** The ways out of the last failure. */
export function waysOut({ failed, recipe }: Pick<Workbench, 'failed' | 'recipe'>): WayOut[] {
  const failure = failed?.note.failure
  if (!failure || !recipe) return []
  return (offers[failure.code]?.(failure, recipe) ?? []).filter((way) => way !== null)
}

/** Goes one way out; it can be undone like any other change. */
export function takeWayOut(bench: Workbench, way: WayOut): void {
  void change(bench, way.recipe)
}

/** Columns that a failure speaks of: by name, or by terms that are one column each; empty where a term is of several. */
function columnsOf({ column, values }: Failure, recipe: Recipe): string[] {
  const named = column ?? values.column
  if (typeof named === 'string') return [named]
  const terms = Array.isArray(values.terms) ? (values.terms as string[]) : []
  const used = Object.values(recipe.columns).flat()
  const columns = terms.map((term) => used.find((name) => term === name || term.startsWith(`${name}=`)))
  return columns.includes(undefined) ? [] : [...new Set(columns as string[])]
}

/** The columns taken from every role of several that keeps one, and from the terms that name them. */
function leaveOut(recipe: Recipe, names: readonly string[]): WayOut | null {
  if (!names.length) return null
  const columns = Object.entries(recipe.columns).map(([role, held]) => [
    role,
    Array.isArray(held) ? held.filter((name) => !names.includes(name)) : held
  ])
  const left = Object.fromEntries(columns) as Recipe['columns']
  const held = Object.values(left).flat()
  const emptied = Object.values(left).some((one) => one.length === 0)
  if (emptied || names.some((name) => held.includes(name))) return null
  return {
    label: 'domain.way.leaveOut',
    values: { columns: names },
    recipe: { ...recipe, columns: left, steps: recipe.steps.map((step) => withoutTerms(step, names)) }
  }
}

function withoutTerms(step: Recipe['steps'][number], names: readonly string[]): Recipe['steps'][number] {
  const { terms, ...params } = step.params
  if (!Array.isArray(terms)) return step
  const left = (terms as string[]).filter((term) => !names.some((name) => speaksOf(term, name)))
  return { ...step, params: left.length ? { ...params, terms: left } : params }
}

/** `a`, `a:b`, `a^3`, `log(a)` and `log1p(a)` speak of a. */
function speaksOf(term: string, name: string): boolean {
  return (
    term.split(':').some((part) => part === name || part.replace(/\^\d+$/, '') === name) ||
    [`log(${name})`, `log1p(${name})`].includes(term)
  )
}

function inStep({ step }: Failure, recipe: Recipe, label: MessageKey, param: string, value: unknown): WayOut | null {
  return step === undefined ? null : { label, recipe: withParam(recipe, step, param, value) }
}

function removal(recipe: Recipe, step: string | undefined): WayOut | null {
  return step === undefined ? null : { label: 'domain.step.remove', recipe: withoutStep(recipe, step) }
}

function clean(recipe: Recipe): WayOut | null {
  if (recipe.steps.some((step) => step.kind === 'clean')) return null
  const step = { id: 'clean', kind: 'clean', params: {} }
  return { label: 'domain.way.clean', recipe: withStep(recipe, step, placeOf(recipe.steps, 'clean')) }
}
