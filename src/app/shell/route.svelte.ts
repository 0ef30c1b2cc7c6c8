export type Route =
  | { page: 'home' }
  | { page: 'table'; table: string }
  | { page: 'domain'; domain: string; table: string }
  | { page: 'storage' }
  | { page: 'privacy' }

/** The page an address asks for; home where it asks for none that exists. */
export function parseRoute(hash: string): Route {
  const [page, first, second] = hash.replace(/^#\/?/, '').split('/').map(decode)
  if (page === 'table' && first) return { page, table: first }
  if (page === 'd' && first && second) return { page: 'domain', domain: first, table: second }
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
    default:
      return `#/${route.page}`
  }
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
