class GridFocus {
  /** The column asked for from elsewhere, and of which table. */
  wanted: { table: string; column: string } | null = $state.raw(null)
}

export const gridFocus = new GridFocus()

/** Has the table page show a column's profile, whether it stands already or is about to. */
export function focusColumn(table: string, column: string): void {
  gridFocus.wanted = { table, column }
}
