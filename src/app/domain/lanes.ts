/** Rows of views: the first takes the most area with two beside it, then two a row. */
export function lanes<T>(views: readonly T[]): T[][] {
  if (!views.length) return []
  const rows = [views.slice(0, 3)]
  for (let at = 3; at < views.length; at += 2) rows.push(views.slice(at, at + 2))
  return rows
}
