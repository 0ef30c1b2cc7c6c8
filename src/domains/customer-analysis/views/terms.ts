import { amount } from '@messages/amount.ts'
import type { FiguresData, View } from '../../../views/kinds.ts'
import type { DomainView } from '../../types.ts'
import { perWords } from '../effect.ts'
import { fittedOf, inRatios, type Fitted } from '../fitted.ts'
import type { TermInfo } from '../terms.ts'

/** The table of terms, as a statistician reads it: estimates of one unit, and what the whole explains. */
export const termsView: DomainView = {
  id: 'terms',
  kind: 'figures',
  wide: true,
  build(input) {
    const fitted = fittedOf(input)
    if (!fitted) return null
    const { model, t, response, outcome, terms, unit, intercept } = fitted
    const gaussian = model.family === 'gaussian'
    const all = intercept ? [intercept, ...terms] : terms
    const columns = gaussian ? gaussianColumns(fitted) : binomialColumns(fitted)
    const data: FiguresData = {
      head: columns.map(({ label, numeric, hint }) => ({ label, numeric, hint })),
      rows: all.map((info) => ({ cells: columns.map((column) => column.cell(info)), strong: info.clear })),
      raw: all.map((info) => columns.map((column) => column.raw(info))),
      foot: foot(fitted)
    }
    return {
      id: 'terms',
      kind: 'figures',
      title: gaussian
        ? t('customer-analysis.view.terms.title', {
            terms: terms.length,
            share: model.r2,
            response,
            about0: !model.intercept
          })
        : t('customer-analysis.view.terms.logistic', { terms: terms.length, auc: model.cv.auc, outcome }),
      description: gaussian
        ? t('customer-analysis.view.terms.text', {
            r2: model.r2,
            adjusted: model.adjustedR2,
            error: amount(model.residualStandardError, unit, t.format),
            df: model.dfResidual,
            f: model.f
          })
        : t('customer-analysis.view.terms.deviance', {
            r2: model.r2,
            logLikelihood: model.logLikelihood,
            test: model.likelihoodRatio,
            n: model.n
          }),
      data
    } satisfies View<'figures'>
  }
}

interface Column {
  label: string
  numeric: boolean
  hint?: string
  cell(info: TermInfo): string
  raw(info: TermInfo): string | number
}

const missing = '–'

function number(t: Fitted['t'], label: string, of: (info: TermInfo) => number | undefined, sign = false): Column {
  const cell = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? missing : `${sign && value > 0 ? '+' : ''}${t.format.num(value)}`
  return { label, numeric: true, cell: (info) => cell(of(info)), raw: (info) => of(info) ?? NaN }
}

function common({ t }: Fitted): { term: Column; unit: Column; p: Column; vif: Column } {
  const p = ({ term }: TermInfo) => term.p
  return {
    term: {
      label: t('customer-analysis.column.term'),
      numeric: false,
      cell: (info) => info.label,
      raw: (info) => info.term.name
    },
    unit: {
      label: t('customer-analysis.column.unit'),
      numeric: false,
      cell: (info) => perWords({ ...info, step: 1 }, t),
      raw: (info) => perWords({ ...info, step: 1 }, t)
    },
    p: {
      label: 'p',
      numeric: true,
      cell: (info) =>
        Number.isNaN(p(info)) ? missing : p(info) < 0.001 ? `< ${t.format.num(0.001)}` : t.format.fixed(p(info), 3),
      raw: p
    },
    vif: {
      ...number(t, 'VIF', ({ term }) => term.vif),
      hint: t('customer-analysis.column.vif')
    }
  }
}

function interval(t: Fitted['t'], label: string, low: (i: TermInfo) => number, high: (i: TermInfo) => number): Column {
  const words = (info: TermInfo) => t('customer-analysis.between', { low: low(info), high: high(info) })
  return { label, numeric: true, cell: words, raw: words }
}

function gaussianColumns(fitted: Fitted): Column[] {
  const { t, model, unit } = fitted
  const { term, unit: per, p, vif } = common(fitted)
  const of = inRatios(model) ? undefined : unit
  return [
    term,
    per,
    number(t, t('customer-analysis.column.estimate', { unit: of }), (one) => one.term.estimate, true),
    number(t, t('customer-analysis.column.error'), (one) => one.term.standardError),
    interval(
      t,
      t('customer-analysis.column.interval', { confidence: model.confidence }),
      (one) => one.term.low,
      (one) => one.term.high
    ),
    number(t, 't', (one) => one.term.statistic),
    p,
    number(t, t('customer-analysis.column.standardised'), (one) => one.term.standardised),
    vif
  ]
}

function binomialColumns(fitted: Fitted): Column[] {
  const { t, model } = fitted
  const { term, unit, p, vif } = common(fitted)
  return [
    term,
    unit,
    number(t, t('customer-analysis.column.log-odds'), (one) => one.term.estimate, true),
    number(t, t('customer-analysis.column.error'), (one) => one.term.standardError),
    number(t, t('customer-analysis.column.odds'), (one) => one.term.oddsRatio),
    interval(
      t,
      t('customer-analysis.column.interval', { confidence: model.confidence }),
      (one) => one.term.oddsLow ?? NaN,
      (one) => one.term.oddsHigh ?? NaN
    ),
    number(t, 'z', (one) => one.term.statistic),
    p,
    {
      ...number(t, t('customer-analysis.column.marginal'), (one) => one.term.marginalEffect?.estimate, true),
      cell: ({ term: { marginalEffect } }) =>
        marginalEffect ? t('customer-analysis.points', { value: marginalEffect.estimate * 100 }) : missing,
      hint: t('customer-analysis.column.marginal.hint')
    },
    vif
  ]
}

function foot({ model, t }: Fitted): string {
  return t('customer-analysis.view.terms.foot', {
    aic: model.aic,
    bic: model.bic,
    logLikelihood: model.logLikelihood,
    condition: model.scaledConditionNumber,
    errors: model.errors,
    ridge: model.ridge?.lambda
  })
}
