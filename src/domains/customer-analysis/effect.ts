import { pValue } from '@messages/amount.ts'
import type { Translate } from '@messages/index.ts'
import { inRatios, type Fitted } from './fitted.ts'
import type { TermInfo } from './terms.ts'

/** What a step of a predictor goes with, and its interval. */
export interface Effect {
  value: number
  low: number
  high: number
}

const scaled = ({ value, low, high }: Effect, by: number): Effect => ({
  value: value * by,
  low: low * by,
  high: high * by
})

/** Of one natural step, in the response's units; as a ratio less 1 where the response is a logarithm. */
export function effectOf({ model }: Fitted, { term, step }: TermInfo): Effect {
  const effect = scaled({ value: term.estimate, low: term.low, high: term.high }, step)
  if (!inRatios(model)) return effect
  return { value: Math.expm1(effect.value), low: Math.expm1(effect.low), high: Math.expm1(effect.high) }
}

/** Of one standard deviation (of a level: against its base), by which terms are put in order. */
export function comparable(fitted: Fitted, info: TermInfo): Effect {
  return effectOf(fitted, { ...info, step: info.spread })
}

/** Change of the probability on average, of one natural step. */
export function marginalOf({ term, step }: TermInfo): Effect | null {
  const found = term.marginalEffect
  return found && Number.isFinite(found.estimate)
    ? scaled({ value: found.estimate, low: found.low, high: found.high }, step)
    : null
}

/** Ratio of the odds, of one natural step. */
export function oddsOf({ term }: TermInfo, step: number): Effect {
  return { value: Math.exp(term.estimate * step), low: Math.exp(term.low * step), high: Math.exp(term.high * step) }
}

/** Largest first: how far a deviation, or a level, moves the linear predictor. */
export function bySize(terms: readonly TermInfo[]): TermInfo[] {
  const size = ({ term, spread }: TermInfo) => Math.abs(term.estimate * spread) || 0
  return terms.toSorted((a, b) => size(b) - size(a))
}

/** The names of the columns whose clear terms move the response most, each once. */
export function movers({ terms }: Fitted, most: number): string[] {
  const clear = bySize(terms.filter((one) => one.clear && one.kind !== 'at' && !one.term.separated))
  return [...new Set(clear.map((one) => one.name))].slice(0, most)
}

/** `per 10 %`, `app against web`, `yes against no`: what the figure of a term is for. */
export function perWords({ kind, step, unit, level, base }: TermInfo, t: Translate): string {
  if (kind === 'level' || kind === 'yes')
    return t('customer-analysis.against', { level: level ?? '', base: base ?? '' })
  if (kind === 'at') return t('customer-analysis.at', { level: level ?? '' })
  if (kind === 'intercept') return t('customer-analysis.all-at-0')
  return t('customer-analysis.per', { step, unit })
}

/** `p = 0.012`. */
export const pWords = (p: number, t: Translate): string => pValue(p, t.format)
