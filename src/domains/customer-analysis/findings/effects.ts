import type { Finding } from '../../types.ts'
import { bySize, effectOf, type Effect } from '../effect.ts'
import { inRatios, type Fitted } from '../fitted.ts'
import type { TermInfo } from '../terms.ts'

/** What each clear term goes with, in the data's own units (gaussian). */
export function effectFindings(fitted: Fitted): Finding[] {
  const clear = bySize(fitted.terms.filter((one) => one.clear && one.kind !== 'at'))
  return clear.slice(0, 12).map((info, at) => ({
    text: sentence(fitted, info),
    importance: Math.max(0.3, 0.93 - 0.05 * at),
    view: info.kind === 'other' ? 'effects' : 'coefficients'
  }))
}

function sentence(fitted: Fitted, info: TermInfo): string {
  const { t, response, unit, model } = fitted
  const { name, label, kind, column, step } = info
  const effect = effectOf(fitted, info)
  const change = { ...sizeOf(effect), response, unit: inRatios(model) ? undefined : unit, ratio: inRatios(model) }
  if (kind === 'yes' || kind === 'level')
    return t('customer-analysis.finding.level', { name, level: info.level ?? '', base: info.base ?? '', ...change })
  if (kind === 'number') return t('customer-analysis.finding.step', { name, step, of: info.unit, ...change })
  if (kind === 'log') return t('customer-analysis.finding.log', { name, ...logged(fitted, info), response })
  return column === undefined
    ? t('customer-analysis.finding.interaction', { name, ...raw(info) })
    : t('customer-analysis.finding.curve', { name, label, response, ...raw(info) })
}

const raw = ({ term }: TermInfo) => ({ statistic: term.statistic, p: term.p })

/** The size of an effect with its interval and its direction. */
export function sizeOf({ value, low, high }: Effect): { change: number; low: number; high: number; less: boolean } {
  return value < 0 ? { change: -value, low: -high, high: -low, less: true } : { change: value, low, high, less: false }
}

/** What a tenth more of a predictor in logarithms goes with. */
function logged({ model, unit }: Fitted, { term }: TermInfo) {
  const tenth = Math.log(1.1)
  const effect = { value: term.estimate * tenth, low: term.low * tenth, high: term.high * tenth }
  if (!inRatios(model)) return { ...sizeOf(effect), unit, ratio: false }
  const ratio = { value: Math.expm1(effect.value), low: Math.expm1(effect.low), high: Math.expm1(effect.high) }
  return { ...sizeOf(ratio), unit: undefined, ratio: true }
}
