/** A place in the grid: row by its place in the order, −1 the head; column 0 the row's number. */
export interface Place {
  row: number
  column: number
}

/** Where a key leads from a place; null where the key is not one that moves. */
export function moved(
  from: Place,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  size: { rows: number; columns: number; page: number }
): Place | null {
  const far = event.ctrlKey || event.metaKey
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const to = steps(from, far, last, size.page)[event.key]
  if (!to) return null
  return { row: Math.max(-1, Math.min(last.row, to.row)), column: Math.max(0, Math.min(last.column, to.column)) }
}

function steps({ row, column }: Place, far: boolean, last: Place, page: number): Record<string, Place> {
  return {
    ArrowDown: { row: far ? last.row : row + 1, column },
    ArrowUp: { row: far ? 0 : row - 1, column },
    ArrowRight: { row, column: far ? last.column : column + 1 },
    ArrowLeft: { row, column: far ? 0 : column - 1 },
    PageDown: { row: row + page, column },
    PageUp: { row: Math.max(0, row - page), column },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? last.row : row, column: last.column }
  }
}
