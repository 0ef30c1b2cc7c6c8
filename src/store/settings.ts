import type { Recipe } from '@core/recipe/types.ts'
import { database } from './database.ts'

/** Title of the last result by table, shown beside the table's name. */
export type LastTitles = Map<string, string>

export const lastTitlesKey = 'lastTitles'
export const lastRecipeKey = (table: string, domain: string): string => `lastRecipe:${table}:${domain}`

/** A setting by name; null where it was never set. */
export async function setting<T>(name: string): Promise<T | null> {
  return ((await (await database()).get('settings', name)) as T | undefined) ?? null
}

/** Keeps a setting; null removes it. */
export async function setSetting(name: string, value: unknown): Promise<void> {
  const db = await database()
  if (value === null) await db.delete('settings', name)
  else await db.put('settings', value, name)
}

/** The recipe a table was last shown with in a domain; null where there is none. */
export function lastRecipe(table: string, domain: string): Promise<Recipe | null> {
  return setting<Recipe>(lastRecipeKey(table, domain))
}

/** Keeps the recipe that its table is shown with in its domain; removed with the table. */
export function setLastRecipe(recipe: Recipe): Promise<void> {
  return setSetting(lastRecipeKey(recipe.table, recipe.domain), recipe)
}

/** Titles of the last results by table; a table's is removed with it. */
export async function lastTitles(): Promise<LastTitles> {
  return (await setting<LastTitles>(lastTitlesKey)) ?? new Map<string, string>()
}

/** Keeps the titles of the last results. */
export function setLastTitles(titles: LastTitles): Promise<void> {
  return setSetting(lastTitlesKey, titles)
}
