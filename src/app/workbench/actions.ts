import type { Action, ActionsModel } from '@core/result/models.ts'
import type { Result } from '@core/result/types.ts'
import type { Workbench } from '../workbench.svelte.ts'

type Edited = Action & { edited?: boolean }

/** The domain's actions in the reader's words. */
export function editedActions(model: ActionsModel, edits: ReadonlyMap<number, string>): ActionsModel {
  return { actions: model.actions.map((one, at): Action => ({ ...one, action: edits.get(at) ?? one.action })) }
}

/** The words the reader gave the actions of a stored result. */
export function editsOf(result: Result | null): ReadonlyMap<number, string> {
  const actions = (result?.models.actions as { actions: Edited[] } | undefined)?.actions ?? []
  return new Map(actions.flatMap((one, at) => (one.edited ? [[at, one.action] as const] : [])))
}

/** Changes the words of one action; an empty text gives the domain's own back. Remembered with the result. */
export function setAction(bench: Workbench, index: number, text: string): void {
  const edits = new Map(bench.inside.edits)
  if (text.trim()) edits.set(index, text.trim())
  else edits.delete(index)
  bench.inside.edits = edits
  const { complete, table, context } = bench
  if (complete && !table?.memoryOnly) void context.store.saveResult(complete).catch(() => undefined)
}

/** The result as it is exported and stored: with the actions as edited. */
export function completed(bench: Workbench): Result | null {
  const { result, actions, inside } = bench
  if (!result || !actions.actions.length) return result
  const edited = actions.actions.map((one, at): Edited => (inside.edits.has(at) ? { ...one, edited: true } : one))
  const models = Object.assign(Object.create(null) as Result['models'], result.models, { actions: { actions: edited } })
  return { ...result, models }
}
