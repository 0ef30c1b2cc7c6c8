import type { Recipe } from '@core/recipe/types.ts'
import { database } from './database.ts'
import type { Settings } from './schema.ts'

/** A setting by name; undefined where it was never set. */
export async function setting<K extends keyof Settings>(name: K): Promise<Settings[K] | undefined> {
  return (await (await database()).get('settings', name)) as Settings[K] | undefined
}

/** Keeps a setting; undefined removes it. */
export async function setSetting<K extends keyof Settings>(name: K, value: Settings[K] | undefined): Promise<void> {
  const db = await database()
  if (value === undefined) await db.delete('settings', name)
  else await db.put('settings', value, name)
}

/** The recipe a table was last shown with. */
export const lastRecipe = (table: string): Promise<Recipe | undefined> => setting(`lastRecipe:${table}`)

/** Keeps the recipe a table is shown with; removed with the table. */
export const setLastRecipe = (table: string, recipe: Recipe): Promise<void> => setSetting(`lastRecipe:${table}`, recipe)
