import { database } from '@store/database.ts'
import { workbench } from '../workbench.svelte.ts'

/** Removes all that Benchtop keeps in this browser: tables first, so that what is open is left in order. */
export async function eraseEverything(): Promise<void> {
  for (const { id } of workbench.tables) await workbench.removeTable(id)
  const db = await database()
  for (const store of ['results', 'recipes', 'settings'] as const) await db.clear(store)
  await workbench.refresh()
}
