import type { TableWarning } from '@core/table/types.ts'
import { warn } from '@core/table/table-warnings.ts'

/** Names of columns: those of the header, without blanks around; an empty one by its place, a second of a name numbered. */
export function nameColumns(
  header: readonly string[],
  width: number,
  line: number
): { names: string[]; warnings: TableWarning[] } {
  const given = header.map((name) => name.replaceAll('\u0000', '').trim())
  const taken = new Set(given)
  const used = new Set<string>()
  const twice: string[] = []
  const empty: string[] = []
  const names = Array.from({ length: width }, (_, i) => {
    let name = given[i] ?? ''
    if (!name) {
      name = free(`column_${i + 1}`, (other) => taken.has(other) || used.has(other))
      empty.push(name)
    } else if (used.has(name)) {
      twice.push(name)
      name = free(name, (other) => taken.has(other) || used.has(other), 2)
    }
    used.add(name)
    return name
  })
  const reserved = names.filter((name) => name in Object.prototype || name === 'prototype')
  const warnings: TableWarning[] = []
  if (twice.length) warnings.push(warn('duplicate-names', { names: [...new Set(twice)] }, twice.length, [line]))
  if (empty.length) warnings.push(warn('empty-names', { names: empty.slice(0, 20) }, empty.length, [line]))
  if (reserved.length) warnings.push(warn('reserved-names', { names: reserved }, reserved.length, [line]))
  return { names, warnings }
}

function free(name: string, isTaken: (name: string) => boolean, from = 1): string {
  if (from === 1 && !isTaken(name)) return name
  for (let i = Math.max(2, from); ; i++) if (!isTaken(`${name}_${i}`)) return `${name}_${i}`
}
