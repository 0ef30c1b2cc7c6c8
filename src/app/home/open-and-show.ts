import { router } from '../shell/route.svelte.ts'
import { workbench } from '../workbench.svelte.ts'
import { openForm } from './open-form.svelte.ts'

/** Opens files as one table and shows it. A refusal stands as a note, and the reader stays where he is. */
export async function openAndShow(files: Iterable<File>): Promise<void> {
  const list = [...files]
  if (list.length === 0) return
  const table = await workbench.openFiles(list, openForm.options())
  if (table) router.go({ page: 'table', table: table.id })
}
