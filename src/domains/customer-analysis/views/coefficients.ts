import { signed } from '@messages/amount.ts'
import type { IntervalsData, View } from '../../../views/kinds.ts'
import type { DomainView } from '../../types.ts'
import { bySize, comparable, movers, oddsOf, type Effect } from '../effect.ts'
import { fittedOf, inRatios, type Fitted } from '../fitted.ts'
import type { TermInfo } from '../terms.ts'

/** Most lines that can be told apart. */
const most = 30

/** What a deviation of each predictor, or each level against its base, goes with; odds ratios for a logistic model. */
export const coefficientsView: DomainView = {
  id: 'coefficients',
  kind: 'intervals',
  build(input) {
    const fitted = fittedOf(input)
    if (!fitted) return null
    const { model, t, response, outcome } = fitted
    const shown = bySize(fitted.terms.filter((one) => !one.term.separated && Number.isFinite(one.term.estimate)))
    if (!shown.length) return null
    const binomial = model.family === 'binomial'
    const names = movers(fitted, 2)
    const what = binomial ? outcome : response
    const data: IntervalsData = {
      rows: shown.slice(0, most).map((info) => row(fitted, info)),
      unit: axis(fitted),
      reference: binomial ? 1 : 0,
      log: binomial
    }
    return {
      id: 'coefficients',
      kind: 'intervals',
      title: names.length
        ? t('customer-analysis.view.coefficients.title', { names, what })
        : t('customer-analysis.view.coefficients.none', { what }),
      description: t('customer-analysis.view.coefficients.text', {
        what,
        binomial,
        n: model.n,
        confidence: model.confidence,
        errors: model.errors,
        shown: Math.min(most, shown.length),
        of: shown.length
      }),
      data
    } satisfies View<'intervals'>
  }
}

function row(fitted: Fitted, info: TermInfo): IntervalsData['rows'][number] {
  const { model, t } = fitted
  const binomial = model.family === 'binomial'
  const effect = binomial ? oddsOf(info, info.spread) : comparable(fitted, info)
  const by = !binomial && inRatios(model) ? 100 : 1
  const { value, low, high } = { value: effect.value * by, low: effect.low * by, high: effect.high * by }
  return { label: info.label, value, low, high, clear: info.clear, text: words({ value, low, high }, info, fitted, t) }
}

function words({ value, low, high }: Effect, { clear }: TermInfo, { model, unit }: Fitted, t: Fitted['t']): string {
  const told = model.family === 'binomial' ? t.format.num(value) : signed(value, undefined, t.format)
  if (!clear) return t('customer-analysis.not-clear', { value: told })
  if (model.family === 'binomial')
    return t('customer-analysis.odds-interval', { value, low: t.format.num(low), high: t.format.num(high) })
  return t('customer-analysis.plus-minus', { value: told, half: (high - low) / 2, unit })
}

function axis({ model, unit, response, outcome, t }: Fitted): string {
  if (model.family === 'binomial') return t('customer-analysis.view.coefficients.odds', { outcome })
  return t('customer-analysis.view.coefficients.axis', { unit: inRatios(model) ? '%' : (unit ?? response) })
}
