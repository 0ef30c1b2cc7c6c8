import type { FindingsInput } from './types.ts'
import { modelOf } from './reading.ts'

/** What was left out and why, one sentence each. */
export function leftOut({ result, table, t }: FindingsInput): string[] {
  const clean = modelOf(result, 'clean')
  const out: string[] = []
  if (clean?.duplicates) out.push(t('segments.left.duplicates', { rows: clean.duplicates }))
  for (const { column, rows, done, value } of clean?.missing ?? [])
    if (rows)
      out.push(
        done === 'drop'
          ? t('segments.left.missing', { column, rows })
          : t('segments.left.imputed', { column, rows, done, value })
      )
  for (const { column, rows, done } of clean?.outliers ?? [])
    if (rows) out.push(t('segments.left.outliers', { column, rows, done }))
  for (const { column, reason } of clean?.setAside ?? []) out.push(t('segments.left.column', { column, reason }))
  const used = new Set(Object.values(result.provenance.recipe.columns).flat())
  const unused = table.columns.filter((column) => !used.has(column.name)).map((column) => column.name)
  if (unused.length)
    out.push(t('segments.left.unused', { columns: unused.slice(0, 6), more: Math.max(0, unused.length - 6) }))
  for (const { reason, rows } of result.provenance.dropped)
    if (rows && !knownReason(reason)) out.push(t('segments.left.other', { reason, rows }))
  return out
}

/** Reasons that the clean model tells with their columns. */
function knownReason(reason: string): boolean {
  return /duplicate|missing|outlier/.test(reason)
}
