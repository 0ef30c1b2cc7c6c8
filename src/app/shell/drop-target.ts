/** Where files that are dropped on the page go, where the page that stands has a use of its own for them. */
export const dropTarget: { current: ((files: Iterable<File>) => Promise<void>) | null } = { current: null }
