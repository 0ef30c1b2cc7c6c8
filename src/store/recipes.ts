import { database } from './database.ts'
import type { StoredRecipe } from './schema.ts'
import { write } from './transaction.ts'

/** Keeps a recipe under its id, to be used on other tables. */
export async function saveRecipe(recipe: StoredRecipe): Promise<void> {
  await write(['recipes'], async (tx) => {
    await tx.objectStore('recipes').put(recipe)
  })
}

/** The recipes kept, newest first. */
export async function listRecipes(): Promise<StoredRecipe[]> {
  const all = await (await database()).getAll('recipes')
  return all.sort((a, b) => b.at - a.at)
}

/** Removes a recipe. Doing it twice is harmless. */
export async function removeRecipe(id: string): Promise<void> {
  await (await database()).delete('recipes', id)
}
