import { isToolId, type ToolId } from '@core/class/lesson.ts'

export type Route =
  | { page: 'home' }
  | { page: 'table'; table: string }
  | { page: 'domain'; domain: string; table: string }
  /** `lesson` is the link's own text: who opens it decides what of it holds. Without a table rows are asked for first. */
  | { page: 'class'; tool: ToolId; table?: string; lesson?: string }
  /** A recipe somebody shared; the link's own text too. */
  | { page: 'open'; recipe: string }
  | { page: 'storage' }
  | { page: 'privacy' }

/** The page an address asks for; home where it asks for none that exists. */
export function parseRoute(hash: string): Route {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s)
  const [page, first, second] = path.split('/').map(decode)
  if (page === 'table' && first) return { page, table: first }
  if (page === 'd' && first && second) return { page: 'domain', domain: first, table: second }
  if (page === 'class' && first && isToolId(first)) {
    const lesson = new URLSearchParams(query).get('lesson')
    return { page, tool: first, ...(second && { table: second }), ...(lesson && { lesson }) }
  }
  if (page === 'open') return { page, recipe: new URLSearchParams(query).get('recipe') ?? '' }
  if (page === 'storage' || page === 'privacy') return { page }
  return { page: 'home' }
}

/** The address of a page, for links and `go`. */
export function hrefOf(route: Route): string {
  switch (route.page) {
    case 'home':
      return '#/'
    case 'table':
      return `#/table/${encodeURIComponent(route.table)}`
    case 'domain':
      return `#/d/${encodeURIComponent(route.domain)}/${encodeURIComponent(route.table)}`
    case 'class':
      return `#/class/${route.tool}${route.table ? `/${encodeURIComponent(route.table)}` : ''}${queryOf({ lesson: route.lesson })}`
    case 'open':
      return `#/open${queryOf({ recipe: route.recipe })}`
    default:
      return `#/${route.page}`
  }
}

function queryOf(values: Record<string, string | undefined>): string {
  const given = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return given.length ? `?${new URLSearchParams(given).toString()}` : ''
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A mistyped address is no reason to fail: it asks for a table that is not there.
    return part
  }
}

class Router {
  current: Route = $state.raw(parseRoute(globalThis.location?.hash ?? ''))

  constructor() {
    globalThis.addEventListener?.('hashchange', () => (this.current = parseRoute(location.hash)))
  }

  go(route: Route): void {
    location.hash = hrefOf(route)
  }
}

/** Where the reader is. Reading `router.current` in a component follows the address. */
export const router = new Router()
