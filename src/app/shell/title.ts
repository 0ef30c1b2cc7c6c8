import type { TableSummary } from '@core/table/types.ts'
import type { Translate } from '@messages/index.ts'
import type { Route } from './route.svelte.ts'

/** The document's title: the page, then the product. */
export function titleOf(route: Route, tables: readonly TableSummary[], t: Translate): string {
  const name = 'table' in route ? tables.find((table) => table.id === route.table)?.name : undefined
  const parts = [name, wordsOf(route, t), 'Benchtop'].filter(Boolean)
  return parts.join(' · ')
}

function wordsOf(route: Route, t: Translate): string {
  if (route.page === 'domain') return t.dynamic(`${route.domain}.title`)
  if (route.page === 'class') return t.dynamic(`class.${route.tool}`)
  if (route.page === 'open') return t('class.open')
  return t.dynamic(`common.page.${route.page}`)
}
