import type { TableSummary } from '@core/table/types.ts'
import type { Translate } from '@messages/index.ts'
import { domains } from '../../domains/registry.ts'
import type { View } from '../../views/kinds.ts'
import { tools } from '../class/tools.ts'
import { focusColumn } from '../table/grid-focus.svelte.ts'
import { reveal } from './reveal.ts'
import { router, type Route } from './route.svelte.ts'
import { settings, themes } from './settings.svelte.ts'

export interface Entry {
  id: string
  label: string
  /** What kind of thing it is. */
  group: string
  run(): void | Promise<void>
}

interface Input {
  tables: readonly TableSummary[]
  table: TableSummary | null
  views: readonly View[]
  domain: string | null
  t: Translate
}

/** All that the palette finds: pages, tables, columns of the open table, things to do. */
export function entriesOf(input: Input): Entry[] {
  return [...pages(input), ...tables(input), ...columns(input), ...views(input), ...actions(input)]
}

/** Entries that hold all words of the query, those that begin with it first. */
export function matching(entries: readonly Entry[], query: string): Entry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const hits = entries.filter((entry) =>
    words.every((word) => `${entry.label} ${entry.group}`.toLowerCase().includes(word))
  )
  const starts = (entry: Entry) => (words.length > 0 && entry.label.toLowerCase().startsWith(words[0]) ? 0 : 1)
  return hits.toSorted((a, b) => starts(a) - starts(b))
}

function pages({ table, t }: Input): Entry[] {
  const page = (id: string, label: string, route: Route) => ({
    id: `page ${id}`,
    label,
    group: t('common.find.page'),
    run: () => router.go(route)
  })
  const ofTable = table
    ? [
        page('table', t('common.page.table'), { page: 'table', table: table.id }),
        ...domains.map(({ id }) =>
          page(id, t.dynamic(`common.domain.${id}`), { page: 'domain', domain: id, table: table.id })
        )
      ]
    : []
  return [
    page('home', t('common.page.home'), { page: 'home' }),
    ...ofTable,
    ...tools.map(({ id, title }) =>
      page(`class ${id}`, `${t('class.title')}: ${t(title)}`, {
        page: 'class',
        tool: id,
        ...(table && { table: table.id })
      })
    ),
    page('storage', t('common.page.storage'), { page: 'storage' }),
    page('privacy', t('common.page.privacy'), { page: 'privacy' })
  ]
}

function tables({ tables, t }: Input): Entry[] {
  return tables.map(({ id, name }) => ({
    id: `table ${id}`,
    label: name,
    group: t('common.find.table'),
    run: () => router.go({ page: 'table', table: id })
  }))
}

function columns({ table, t }: Input): Entry[] {
  if (!table) return []
  return table.columns.map(({ name }) => ({
    id: `column ${name}`,
    label: name,
    group: t('common.find.column', { table: table.name }),
    run: () => {
      focusColumn(table.id, name)
      router.go({ page: 'table', table: table.id })
    }
  }))
}

function views({ views, table, domain, t }: Input): Entry[] {
  if (!table || !domain) return []
  return views.map(({ id, title }) => ({
    id: `view ${id}`,
    label: title,
    group: t('common.find.view'),
    run: () => {
      router.go({ page: 'domain', domain, table: table.id })
      reveal(`view-${id}`)
    }
  }))
}

function actions({ t }: Input): Entry[] {
  const group = t('common.find.action')
  return [
    ...themes.map((theme) => ({
      id: `theme ${theme}`,
      label: t.dynamic(`common.theme.${theme}`),
      group,
      run: () => settings.useTheme(theme)
    })),
    { id: 'language en', label: 'English', group, run: () => settings.useLanguage('en') },
    { id: 'language zh-CN', label: '中文', group, run: () => settings.useLanguage('zh-CN') }
  ]
}
