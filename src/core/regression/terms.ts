import { Refusal } from '../outcome.ts'

/** One factor of a term as it was written: a column as it is, its logarithm, or a power of either. */
export interface ParsedFactor {
  column: string
  power?: number
  log?: 'log' | 'log1p'
}

export interface ParsedTerm {
  text: string
  factors: ParsedFactor[]
}

/** The highest power that may be written. */
const mostPower = 20

/**
 * Terms of a regression as they are written: `a`, `a:b` (a product), `a^3`, `log(a)`, `log1p(a)`.
 *
 * A column of exactly that name wins, so `cost:total` is that column where there is one. Fails `bad-term` (values: term, why, and
 * the columns there are): `syntax` where it can be read in no way, `unknown` where it names a column that is none of `columns`,
 * `twice` where a term is listed before.
 */
export function parseTerms(texts: readonly string[], columns: readonly string[]): ParsedTerm[] {
  const known = new Set(columns)
  const seen = new Set<string>()
  return texts.map((text) => {
    const factors = product(text, known)
    if (!factors) refuse(text, looksWell(text) ? 'unknown' : 'syntax', columns)
    const key = factors.map(nameOfFactor).toSorted().join('\u0000')
    if (seen.has(key)) refuse(text, 'twice', columns)
    seen.add(key)
    return { text, factors }
  })
}

/** `x`, `x^3`, `log(x)`, `log1p(x)^2`. */
export function nameOfFactor({ column, power = 1, log }: ParsedFactor): string {
  const base = log ? `${log}(${column})` : column
  return power === 1 ? base : `${base}^${power}`
}

function product(text: string, known: ReadonlySet<string>): ParsedFactor[] | null {
  const whole = single(text, known)
  if (whole) return [whole]
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    const first = single(text.slice(0, at), known)
    const rest = first && product(text.slice(at + 1), known)
    if (first && rest) return [first, ...rest]
  }
  return null
}

function single(written: string, known: ReadonlySet<string>): ParsedFactor | null {
  const plain = logged(written, known)
  if (plain) return plain
  const caret = written.lastIndexOf('^')
  const power = caret > 0 && /^\s*\d{1,2}\s*$/.test(written.slice(caret + 1)) ? Number(written.slice(caret + 1)) : 0
  const base = power >= 1 && power <= mostPower ? logged(written.slice(0, caret), known) : null
  return base && (power === 1 ? base : { ...base, power })
}

function logged(written: string, known: ReadonlySet<string>): ParsedFactor | null {
  for (const column of [written, written.trim()]) if (known.has(column)) return { column }
  const [, log, inner] = /^\s*(log1p|log)\((.*)\)\s*$/s.exec(written) ?? []
  for (const column of inner === undefined ? [] : [inner, inner.trim()])
    if (known.has(column)) return { column, log: log as 'log' | 'log1p' }
  return null
}

/** Whether it would be a term if only its columns were there. */
function looksWell(text: string): boolean {
  const factor = /^\s*(?:(?:log1p|log)\([^():^*]+\)|[^():^*]+)(?:\^\s*(?:[1-9]|1\d|20)\s*)?$/
  return text.split(':').every((part) => part.trim() !== '' && factor.test(part))
}

function refuse(term: string, why: 'syntax' | 'unknown' | 'twice', columns: readonly string[]): never {
  throw new Refusal('bad-term', { term, why, columns })
}
