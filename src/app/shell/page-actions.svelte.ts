import { onMount, type Snippet } from 'svelte'

class PageActions {
  current: Snippet | null = $state.raw(null)
}

export const pageActions = new PageActions()

/** Shows a page's actions at the right end of the tabs for as long as the page stands. Call it while the page is being made. */
export function showActions(actions: Snippet): void {
  onMount(() => {
    pageActions.current = actions
    return () => {
      if (pageActions.current === actions) pageActions.current = null
    }
  })
}
