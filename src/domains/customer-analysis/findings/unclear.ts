import { signed } from '@messages/amount.ts'
import type { Finding } from '../../types.ts'
import { effectOf, oddsOf, perWords } from '../effect.ts'
import { inRatios, type Fitted } from '../fitted.ts'
import type { TermInfo } from '../terms.ts'

/** Columns of which no term's interval leaves out "no difference": said as plainly as what is clear. */
export function unclearFindings(fitted: Fitted): Finding[] {
  const { terms, t } = fitted
  const known = terms.filter(({ term, kind }) => Number.isFinite(term.low) && kind !== 'at' && !term.separated)
  const names = [...new Set(known.map((one) => one.name))]
  const unclear = names
    .map((name) => ({ name, of: known.filter((one) => one.name === name) }))
    .filter(({ of }) => of.every((one) => !one.clear))
  return unclear.slice(0, 6).map(({ name, of }, at) => ({
    text: t('customer-analysis.finding.unclear', { name, told: of.slice(0, 2).map((one) => tell(fitted, one)) }),
    importance: Math.max(0.25, 0.55 - 0.04 * at),
    view: 'coefficients'
  }))
}

function tell(fitted: Fitted, info: TermInfo): string {
  const { model, t, unit } = fitted
  if (model.family === 'binomial') {
    const { value, low, high } = oddsOf(info, info.step)
    return t('customer-analysis.tell.odds', { of: perWords(info, t), value, low, high })
  }
  const { value, low, high } = effectOf(fitted, info)
  const words = (one: number) => (inRatios(model) ? signed(one * 100, '%', t.format, 2) : signed(one, unit, t.format))
  const bare = (one: number) => (inRatios(model) ? words(one) : signed(one, undefined, t.format))
  return t('customer-analysis.tell.change', {
    of: perWords(info, t),
    value: words(value),
    low: bare(low),
    high: bare(high)
  })
}
