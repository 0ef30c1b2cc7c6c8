import { asTexts, countCodes } from './as-texts.ts'
import { forceReading } from './force-reading.ts'
import { readColumn } from './reading.ts'
import { summariseColumn } from './summarise.ts'
import type { Column, ColumnSummary, Kind } from './types.ts'

/**
 * A column under another kind, from what is held, and its new summary: strings are read again as the file's cells are,
 * numbers become texts in full, dates by ISO 8601. Cells that do not fit are missing and counted; their line is not known
 * any more and given as 0.
 */
export function overrule(
  column: Column,
  summary: ColumnSummary,
  kind: Kind
): { column: Column; summary: ColumnSummary } {
  const { name } = summary
  const dates = (one: Kind) => one === 'date' || one === 'datetime'
  if (!('codes' in column) && dates(column.kind) && (kind === 'date' || kind === 'datetime')) {
    const day = 86_400_000
    const whole = (ms: number) => Math.floor(ms / day) * day
    return finish({ kind, values: kind === 'date' ? Float64Array.from(column.values, whole) : column.values })
  }
  if (!('codes' in column) && !dates(column.kind) && kind === 'number') return finish({ kind, values: column.values })
  const texts = asTexts(column)
  const counts = countCodes(texts)
  const reading = forceReading({ name, texts: texts.dictionary, counts }, kind)
  const read = readColumn(texts, reading)
  return finish(read.column, {
    misfits: read.misfits,
    ...(read.misfits ? { firstMisfits: read.firstMisfits.map((one) => ({ ...one, line: 0 })) } : {}),
    evidence: {
      fitting: reading.fitting,
      of: reading.of,
      overruled: true,
      ...(reading.notation ? { notation: reading.notation } : {})
    },
    ...(reading.unit ? { unit: reading.unit } : {})
  })

  function finish(made: Column, about: Partial<ColumnSummary> = {}) {
    const next = summariseColumn(name, made, about)
    return { column: made, summary: { ...next, evidence: { ...next.evidence, overruled: true } } }
  }
}
