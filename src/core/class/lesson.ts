import type { Step } from '../recipe/types.ts'

/** The tools of the class, in the order they are offered. */
export const toolIds = ['kmeans', 'pca', 'regression', 'standardise'] as const
export type ToolId = (typeof toolIds)[number]

export const isToolId = (id: string): id is ToolId => (toolIds as readonly string[]).includes(id)

/** A recipe without the table it was made for. */
export interface SharedRecipe {
  domain: string
  recipe: string
  /** Columns by role; names, never values. */
  columns: Record<string, string | string[]>
  steps: Step[]
}

/** What a classroom tool shows and where it stands. It holds no data, so that it can travel in a link. */
export interface Lesson {
  v: 1
  recipe: SharedRecipe
  seed: number
  /** From 0. */
  stage: number
  /** Ids of controls that learners do not see. */
  hidden: readonly string[]
  /** Id of the domain whose sample stands in for rows of the reader's own. */
  sample: string
  /** What a tool sets beside its recipe: plain values, none of them out of the rows. */
  settings?: Readonly<Record<string, string | number | boolean>>
}
