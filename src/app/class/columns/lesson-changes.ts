import type { Lesson } from '@core/class/lesson.ts'

/** The lesson on two other columns. */
export function withPair({ recipe }: Lesson, pair: readonly string[]): Partial<Lesson> {
  return { recipe: { ...recipe, columns: { ...recipe.columns, features: [...pair] } } }
}

/** The lesson with one of a tool's own settings changed. */
export function withSetting({ settings }: Lesson, name: string, value: string | number | boolean): Partial<Lesson> {
  return { settings: { ...settings, [name]: value } }
}
