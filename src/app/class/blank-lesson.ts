import type { Lesson } from '@core/class/lesson.ts'
import type { Tool } from './tools.ts'

export const lessonSeed = 42

/** The lesson a tool begins with: no columns and no steps yet, the tool proposes its own. */
export function blankLesson(tool: Pick<Tool, 'id' | 'domain'>): Lesson {
  return {
    v: 1,
    recipe: { domain: tool.domain, recipe: `class-${tool.id}`, columns: {}, steps: [] },
    seed: lessonSeed,
    stage: 0,
    hidden: [],
    sample: tool.domain
  }
}
