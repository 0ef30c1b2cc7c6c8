import type { Lesson, SharedRecipe } from '@core/class/lesson.ts'
import type { Step } from '@core/recipe/types.ts'
import type { TableSummary } from '@core/table/types.ts'

export type StartRule = 'random' | 'k-means++'

/** What the reader sets: two features or the first two components of several, how many segments, and how they begin. */
export interface Setup {
  plane: 'features' | 'components'
  /** Two for the plane of features; all numbers for components. */
  columns: string[]
  k: number
  /** Given places are in the plane that distances are measured in. */
  start: StartRule | number[][]
}

export const mostSegments = 8

/** Numbers that vary: what k-means can stand on. */
export function numberColumns(table: TableSummary): string[] {
  const varying = table.columns.filter((column) => ['integer', 'number'].includes(column.kind) && column.distinct !== 1)
  const describing = varying.filter(({ name }) => !/(^|[_\s-])id$|^truth$/i.test(name))
  return (describing.length > 1 ? describing : varying).map(({ name }) => name)
}

/** The setup of a lesson, filled up with what suits the table. */
export function setupOf(lesson: Lesson, table: TableSummary): Setup {
  const numbers = numberColumns(table)
  const { steps, columns } = lesson.recipe
  const named = [columns.features ?? []].flat().filter((name) => table.columns.some((column) => column.name === name))
  const kmeans = steps.find((step) => step.kind === 'kmeans')
  const plane = steps.some((step) => step.kind === 'pca') ? 'components' : 'features'
  const fallback = plane === 'components' ? numbers : firstTwo(numbers, table)
  const start = kmeans?.params.start
  /** A page's own run begins as the step does by default. */
  const own = start === undefined && kmeans?.params.restarts !== 1 && kmeans !== undefined
  const k = kmeans?.params.k
  return {
    plane,
    columns: named.length > 1 ? named : fallback,
    k: Math.max(1, Math.min(typeof k === 'number' ? k : 4, mostSegments, table.rows)),
    start: Array.isArray(start) ? (start as number[][]) : start === 'k-means++' || own ? 'k-means++' : 'random'
  }
}

/** The two that make the best plane: many different values, and no long tail. */
function firstTwo(names: string[], table: TableSummary): string[] {
  const columnOf = (name: string) => table.columns.find((column) => column.name === name)!
  const many = names.filter((name) => (columnOf(name).distinct ?? Infinity) > 30)
  const measured = many.filter((name) => columnOf(name).kind === 'number')
  const wide = measured.length > 1 ? measured : many
  const tail = (name: string) => {
    const { mean = 0, deviation = 0, quartiles } = columnOf(name)
    return quartiles && deviation ? Math.abs(mean - quartiles[1]) / deviation : Infinity
  }
  const chosen = (wide.length > 1 ? wide : names).toSorted((a, b) => tail(a) - tail(b)).slice(0, 2)
  return names.filter((name) => chosen.includes(name))
}

/** One start, with all it goes through. */
export function recipeOf({ plane, columns, k, start }: Setup, domain: string): SharedRecipe {
  const step = (kind: string, params: Step['params'] = {}): Step => ({ id: kind, kind, params })
  const components = plane === 'components'
  return {
    domain,
    recipe: 'class-kmeans',
    columns: { features: columns },
    steps: [
      step('clean', { duplicates: 'keep', named: columns }),
      step('standardise'),
      ...(components ? [step('pca', { components: 2, parallel: false })] : []),
      step('kmeans', { k, start, restarts: 1, replay: true, ...(components && { on: 'components' }) })
    ]
  }
}
