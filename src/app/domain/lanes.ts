/**
 * Rows of views: the first takes the most area with two beside it, then two a row; a wide one has a row of its own.
 *
 * Order is kept, but that a row already begun is filled first: no place stays empty where a wide view comes between.
 */
export function lanes<T>(views: readonly T[], isWide: (view: T) => boolean = () => false): T[][] {
  const rows: T[][] = []
  let most = 3
  let open: T[] | null = null
  for (const view of views) {
    if (isWide(view)) {
      rows.push([view])
      continue
    }
    if (open) open.push(view)
    else rows.push((open = [view]))
    if (open.length < most) continue
    open = null
    most = 2
  }
  return rows
}
