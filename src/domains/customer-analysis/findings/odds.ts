import type { Finding } from '../../types.ts'
import { bySize, marginalOf, oddsOf } from '../effect.ts'
import type { Fitted } from '../fitted.ts'
import type { TermInfo } from '../terms.ts'
import { sizeOf } from './effects.ts'

/** What each clear term does to the odds, and to the probability on average (binomial). */
export function oddsFindings(fitted: Fitted): Finding[] {
  const clear = bySize(fitted.terms.filter((one) => one.clear && one.kind !== 'at' && !one.term.separated))
  return clear.slice(0, 12).map((info, at) => ({
    text: sentence(fitted, info),
    importance: Math.max(0.3, 0.93 - 0.05 * at),
    view: 'coefficients'
  }))
}

function sentence({ t, outcome }: Fitted, info: TermInfo): string {
  const { name, kind, step, label } = info
  const { value, low, high } = oddsOf(info, step)
  const odds = { odds: value, oddsLow: low, oddsHigh: high, outcome }
  const marginal = marginalOf(info)
  if (!marginal || kind === 'other' || kind === 'log') return t('customer-analysis.finding.odds', { label, ...odds })
  const change = { ...sizeOf(marginal), ...odds }
  if (kind === 'number')
    return t('customer-analysis.finding.probability-step', { name, step, of: info.unit, ...change })
  return t('customer-analysis.finding.probability-level', {
    name,
    level: info.level ?? '',
    base: info.base ?? '',
    ...change
  })
}
