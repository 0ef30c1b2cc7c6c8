import type { Component } from 'svelte'
import type { Route } from './route.svelte.ts'

interface Page {
  /** Another key is another page: made anew. */
  key: string
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each page has props of its own, given beside it
  load(): Promise<{ default: Component<any> }>
  props: object
}

/** The component of a route, loaded when first asked for. */
export function pageOf(route: Route): Page {
  switch (route.page) {
    case 'home':
      return { key: 'home', load: () => import('../home/HomePage.svelte'), props: {} }
    case 'table':
      return {
        key: `table ${route.table}`,
        load: () => import('../table/TablePage.svelte'),
        props: { table: route.table }
      }
    case 'domain':
      return {
        key: `domain ${route.domain} ${route.table}`,
        load: () => import('../domain/DomainPage.svelte'),
        props: { domain: route.domain, table: route.table }
      }
    case 'class':
      return {
        key: `class ${route.tool} ${route.table ?? ''} ${route.lesson ?? ''}`,
        load: () => import('../class/ClassPage.svelte'),
        props: { tool: route.tool, table: route.table ?? null, link: route.lesson ?? null }
      }
    case 'open':
      return {
        key: `open ${route.recipe}`,
        load: () => import('../link/OpenRecipePage.svelte'),
        props: { link: route.recipe }
      }
    case 'storage':
      return { key: 'storage', load: () => import('../storage/StoragePage.svelte'), props: {} }
    case 'privacy':
      return { key: 'privacy', load: () => import('../privacy/PrivacyPage.svelte'), props: {} }
  }
}
