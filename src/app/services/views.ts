import { Refusal } from '@core/outcome.ts'
import type { Result } from '@core/result/types.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Translate } from '@messages/index.ts'
import type { Domain } from '../../domains/types.ts'
import type { View } from '../../views/kinds.ts'
import type { Context } from './context.ts'
import { domainsReady } from './find-domain.ts'

/** The views that a result has something to show in, in the domain's order. */
export function buildViews(domain: Domain, result: Result, table: TableSummary, t: Translate): View[] {
  return domain.views.flatMap((view) => view.build({ result, table, t }) ?? [])
}

/** The same, of a result whose domain and table are at hand: any that was run or opened since the page was loaded. */
export function viewsOf(context: Context, result: Result): View[] {
  const { domain: id } = result.provenance.recipe
  const domain = domainsReady().find((one) => one.id === id)
  if (!domain) throw new Refusal('unknown-domain', { domain: id, known: domainsReady().map((one) => one.id) })
  const table = context.known.get(result.provenance.recipe.table)
  if (!table) throw new Refusal('no-table', { table: result.provenance.recipe.table, known: [...context.known.keys()] })
  return buildViews(domain, result, table, context.t())
}

/** What can be rendered of a result. */
export function views(context: Context, result: Result): { id: string; kind: string; title: string }[] {
  return viewsOf(context, result).map(({ id, kind, title }) => ({ id, kind, title }))
}
