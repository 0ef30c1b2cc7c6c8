import type { Component } from 'svelte'
import type { Lesson, ToolId } from '@core/class/lesson.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { MessageKey } from '@messages/index.ts'

export interface ToolProps {
  lesson: Lesson
  table: TableSummary
  /** From 0; the same as `lesson.stage`. */
  stage: number
  /** Ids of controls that are not shown to this reader. */
  hidden: ReadonlySet<string>
  onstage(stage: number): void
  onlesson(change: Partial<Lesson>): void
}

export interface Tool {
  id: ToolId
  title: MessageKey
  /** What a reader finds out with it, in a sentence. */
  about: MessageKey
  /** The domain its recipes speak of; its sample is offered where there are no rows of one's own. */
  domain: string
  load(): Promise<{ default: Component<ToolProps> }>
}

/** Every classroom tool there is, in the order they are offered. */
export const tools: readonly Tool[] = [
  {
    id: 'kmeans',
    title: 'class.kmeans',
    about: 'class.kmeans.about',
    domain: 'data-mining',
    load: () => import('./kmeans/KMeansTool.svelte')
  },
  {
    id: 'pca',
    title: 'class.pca',
    about: 'class.pca.about',
    domain: 'data-mining',
    load: () => import('./pca/Pca.svelte')
  },
  {
    id: 'regression',
    title: 'class.regression',
    about: 'class.regression.about',
    domain: 'data-mining',
    load: () => import('./regression/Regression.svelte')
  },
  {
    id: 'standardise',
    title: 'class.standardise',
    about: 'class.standardise.about',
    domain: 'data-mining',
    load: () => import('./standardise/Standardise.svelte')
  }
]

export function toolOf(id: ToolId): Tool {
  const found = tools.find((tool) => tool.id === id)
  if (!found) throw new Error(`no tool ${id}`)
  return found
}
