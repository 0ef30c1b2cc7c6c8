import type { SharedRecipe } from '../class/lesson.ts'

/** Names of columns that a recipe asks for and a table has not. */
export function columnsLacking({ columns }: SharedRecipe, names: readonly string[]): string[] {
  return [...new Set(Object.values(columns).flat())].filter((name) => !names.includes(name))
}

/** The recipe with columns of other names: in its roles, and wherever a step names them by themselves. */
export function withColumns(recipe: SharedRecipe, other: ReadonlyMap<string, string>): SharedRecipe {
  const swap = (value: unknown): unknown => {
    if (typeof value === 'string') return other.get(value) ?? value
    return Array.isArray(value) ? value.map(swap) : value
  }
  const columns = Object.create(null) as SharedRecipe['columns']
  for (const [role, names] of Object.entries(recipe.columns)) columns[role] = swap(names) as string | string[]
  const steps = recipe.steps.map((step) => ({
    ...step,
    params: Object.fromEntries(
      Object.entries(step.params).map(([name, value]) => [name, Array.isArray(value) ? swap(value) : value])
    )
  }))
  return { ...recipe, columns, steps }
}
