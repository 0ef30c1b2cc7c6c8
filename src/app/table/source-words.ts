import type { TableSummary } from '@core/table/types.ts'
import type { Translate } from '@messages/index.ts'

const delimiters: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar', ' ': 'space' }

/** How the file was read: delimiter, encoding, header; or where a table made in the page comes from. */
export function sourceWords({ source }: TableSummary, t: Translate): string {
  if (source.derivedFrom) return t('table.source.derived', { name: source.derivedFrom.name })
  if (source.sample) return t('table.source.sample', { rows: source.sample.rows, seed: source.sample.seed })
  const name = delimiters[source.delimiter ?? '']
  const parts = [
    source.delimiter
      ? name
        ? t.dynamic(`table.delimiter.${name}`)
        : t('table.delimiter.other', { delimiter: source.delimiter })
      : source.format,
    source.encoding.toUpperCase(),
    source.header === false
      ? t('table.source.noHeader')
      : t('table.source.header', { line: source.header === true ? 1 : source.header })
  ]
  return parts.join(t('table.source.between'))
}

/** Files, decimal mark and compression, where there is something to say; else that nothing was odd. */
export function sourceDetail({ source, warnings }: TableSummary, t: Translate): string {
  const parts = [
    source.derivedFrom && t('table.source.unit', { unit: source.derivedFrom.unit }),
    source.files.length > 1 && t('table.source.files', { count: source.files.length }),
    source.gzip && t('table.source.gzip'),
    source.decimal === ',' && t('table.source.decimalComma'),
    warnings.length === 0 && t('table.source.nothingOdd')
  ]
  return parts.filter(Boolean).join(t('table.source.next'))
}
