import type { Format } from '../types.ts'

/** `12 rows`, or `12 customers` where a row is one of another unit. */
export const rows = (n: number, f: Format, unit?: string) => `${f.int(n)} ${unit ?? (n === 1 ? 'row' : 'rows')}`

/** The first letter of a sentence. */
export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
