import { amount, pValue } from '../amount.ts'
import type { Catalogue, Format } from '../types.ts'
import { errorsOf, squares } from './customer-analysis-words.ts'
import { capital, rows } from './words.ts'

export const customerAnalysisViews = {
  'customer-analysis.axis.fitted': ({ response, unit }: { response: string; unit?: string }) =>
    `fitted ${response}${unit ? `, ${unit}` : ''}`,
  'customer-analysis.axis.observed': ({ response, unit }: { response: string; unit?: string }) =>
    `observed ${response}${unit ? `, ${unit}` : ''}`,
  'customer-analysis.axis.expected': ({ response, unit }: { response: string; unit?: string }) =>
    `expected ${response}${unit ? `, ${unit}` : ''}`,
  'customer-analysis.axis.residual': ({ unit }: { unit?: string }) => `residual${unit ? `, ${unit}` : ''}`,
  'customer-analysis.axis.normal': 'normal quantile',
  'customer-analysis.axis.studentised': 'studentised residual',
  'customer-analysis.axis.scale': 'square root of the studentised residual’s size',
  'customer-analysis.axis.leverage': 'leverage',
  'customer-analysis.axis.given-others': ({ name }: { name: string }) => `${name}, given the others`,
  'customer-analysis.axis.probability': ({ outcome }: { outcome: string }) => `probability of ${outcome}`,
  'customer-analysis.axis.false-positives': 'false alarms, share of the others',
  'customer-analysis.axis.true-positives': ({ outcome }: { outcome: string }) => `found, share of ${outcome}`,
  'customer-analysis.axis.predicted': ({ outcome }: { outcome: string }) => `predicted probability of ${outcome}`,
  'customer-analysis.axis.observed-share': ({ outcome }: { outcome: string }) => `observed share of ${outcome}`,
  'customer-analysis.axis.contacted': 'share of rows, highest probability first',
  'customer-analysis.axis.found': ({ outcome }: { outcome: string }) => `found of ${outcome}`,
  'customer-analysis.axis.threshold': 'threshold',
  'customer-analysis.axis.cost': 'mean cost a row',
  'customer-analysis.view.coefficients.title': ({ names, what }: { names: string[]; what: string }, f: Format) =>
    `${capital(f.list(names))} ${names.length === 1 ? 'moves' : 'move'} ${what} the most`,
  'customer-analysis.view.coefficients.none': ({ what }: { what: string }) =>
    `No term makes a clear difference to ${what}`,
  'customer-analysis.view.coefficients.text': (
    v: {
      what: string
      binomial: boolean
      n: number
      confidence: number
      errors: string
      shown: number
      of: number
    },
    f: Format
  ) =>
    `${v.binomial ? 'Odds ratios for' : 'Effect on'} ${v.what} with ${f.percent(v.confidence)} intervals, ${rows(v.n, f)}, ${errorsOf(v.errors)}, sorted by size${v.shown < v.of ? `; ${f.int(v.shown)} of ${f.int(v.of)} terms` : ''}.`,
  'customer-analysis.view.coefficients.axis': ({ unit }: { unit: string }) =>
    `${unit} per standard deviation, or level against its base`,
  'customer-analysis.view.coefficients.odds': ({ outcome }: { outcome: string }) =>
    `odds ratio of ${outcome} per standard deviation, or level against its base`,
  'customer-analysis.view.terms.title': (
    { terms, share, response, about0 }: { terms: number; share: number; response: string; about0: boolean },
    f: Format
  ) =>
    `${terms === 1 ? 'The one term explains' : `The ${f.int(terms)} terms explain`} ${f.percent(share, 1)} of ${squares(about0)} ${response}`,
  'customer-analysis.view.terms.logistic': (
    { terms, auc, outcome }: { terms: number; auc?: number; outcome: string },
    f: Format
  ) =>
    `${terms === 1 ? 'One term tells' : `${f.int(terms)} terms tell`} ${outcome} with an AUC of ${f.num(auc ?? NaN)} out of fold`,
  'customer-analysis.view.terms.text': (
    v: {
      r2: number
      adjusted: number
      error: string
      df: number
      f: { value: number; df1: number; df2: number; p: number }
    },
    f: Format
  ) =>
    `R² ${f.num(v.r2)}, adjusted ${f.num(v.adjusted)} · residual error ${v.error} on ${f.int(v.df)} degrees of freedom · F(${f.num(v.f.df1)}, ${f.int(v.f.df2)}) = ${f.num(v.f.value)}, ${pValue(v.f.p, f)}`,
  'customer-analysis.view.terms.deviance': (
    v: { r2: number; logLikelihood: number; test?: { value: number; df: number; p: number }; n: number },
    f: Format
  ) =>
    `McFadden’s R² ${f.num(v.r2)} · log-likelihood ${f.num(v.logLikelihood, 4)}${v.test ? ` · likelihood ratio ${f.num(v.test.value)} on ${f.int(v.test.df)} degrees of freedom, ${pValue(v.test.p, f)}` : ''} · ${rows(v.n, f)}`,
  'customer-analysis.view.terms.foot': (
    v: { aic: number; bic: number; logLikelihood: number; condition: number; errors: string; ridge?: number },
    f: Format
  ) =>
    `AIC ${f.num(v.aic, 5)}, BIC ${f.num(v.bic, 5)}, log-likelihood ${f.num(v.logLikelihood, 5)}; scaled condition number ${f.num(v.condition)}; ${errorsOf(v.errors)}${v.ridge === undefined ? '' : `; ridge penalty ${f.num(v.ridge)}`}.`,
  'customer-analysis.column.term': 'Term',
  'customer-analysis.column.unit': 'Unit',
  'customer-analysis.column.estimate': ({ unit }: { unit?: string }) => `Estimate${unit ? `, ${unit}` : ''}`,
  'customer-analysis.column.error': 'Std. error',
  'customer-analysis.column.interval': ({ confidence }: { confidence: number }, f: Format) =>
    `${f.percent(confidence)} interval`,
  'customer-analysis.column.standardised': 'Standardised',
  'customer-analysis.column.log-odds': 'Log-odds',
  'customer-analysis.column.odds': 'Odds ratio',
  'customer-analysis.column.marginal': 'Marginal',
  'customer-analysis.column.marginal.hint': 'Change of the probability on average, in points',
  'customer-analysis.column.vif': 'Variance inflation: how much other terms widen the interval, squared',
  'customer-analysis.view.factors.title': (
    { response, clear, of }: { response: string; clear: number; of: number },
    f: Format
  ) => `${capital(response)} differs clearly by ${f.int(clear)} of ${f.int(of)} predictors`,
  'customer-analysis.view.factors.text': (
    { n, confidence, shown, of }: { n: number; confidence: number; shown: number; of: number },
    f: Format
  ) =>
    `Means of ${rows(n, f)} with their ${f.percent(confidence)} intervals, each predictor by itself${shown < of ? `, the strongest ${f.int(shown)}` : ''}.`,
  'customer-analysis.view.residuals.title': ({ times }: { times: number }, f: Format) =>
    times > 1.25
      ? `The spread grows ${f.num(times, 2)}\u202f× with the fit`
      : times < 0.8
        ? `The spread shrinks to ${f.percent(times)} with the fit`
        : 'The spread is much the same all along',
  'customer-analysis.view.residuals.text': ({ n }: { n: number }, f: Format) =>
    `Residuals of ${rows(n, f)}, with a smooth curve.`,
  'customer-analysis.view.qq.title': ({ kurtosis }: { kurtosis: number }) =>
    kurtosis > 4
      ? 'The tails are heavy'
      : kurtosis > 3.3
        ? 'The tails are a little heavy'
        : kurtosis < 2.6
          ? 'The tails are light'
          : 'The errors are nearly normal',
  'customer-analysis.view.qq.text': ({ kurtosis, n }: { kurtosis: number; n: number }, f: Format) =>
    `Q-Q of ${rows(n, f)} with the band of normal errors; kurtosis ${f.num(kurtosis)} against 3.`,
  'customer-analysis.view.scale-location.title': ({ from, to }: { from: number; to: number }) =>
    to > 1.15 * from
      ? 'Errors are larger where more is expected'
      : to < 0.87 * from
        ? 'Errors are smaller where more is expected'
        : 'Errors are about as large everywhere',
  'customer-analysis.view.scale-location.text': ({ n }: { n: number }, f: Format) =>
    `Size of the residuals of ${rows(n, f)} against what is expected, with a smooth curve.`,
  'customer-analysis.view.fitted.title': (
    { share, response, about0 }: { share: number; response: string; about0: boolean },
    f: Format
  ) => `${f.percent(share)} of ${squares(about0)} ${response} is explained`,
  'customer-analysis.view.fitted.text': ({ n, error, unit }: { n: number; error: number; unit?: string }, f: Format) =>
    `Fitted against observed, ${rows(n, f)}; the residual error is ${amount(error, unit, f)}.`,
  'customer-analysis.view.leverage.title': (
    { decides, row, distance }: { decides: boolean; row: number; distance: number },
    f: Format
  ) =>
    decides
      ? `Row ${f.int(row)} moves the model most: Cook’s distance ${f.num(distance)}`
      : 'No single row decides the model',
  'customer-analysis.view.leverage.text': ({ n }: { n: number }, f: Format) =>
    `Studentised residuals of ${rows(n, f)} against leverage; dashed: Cook’s distance ${f.num(0.5)} and 1.`,
  'customer-analysis.view.added-variable.title': ({ n }: { n: number }) =>
    n === 1 ? 'What the one term adds to the rest' : `What each of ${n} terms adds to the rest`,
  'customer-analysis.view.added-variable.text': ({ drawn, n }: { drawn: number; n: number }, f: Format) =>
    `What all other terms leave of each term and of the response; ${f.int(drawn)} of ${rows(n, f)} drawn.`,
  'customer-analysis.view.effects.title': ({ what, name }: { what: string; name: string }) =>
    `${capital(what)} changes most along ${name}`,
  'customer-analysis.view.effects.none': ({ what }: { what: string }) => `${capital(what)} changes little along any`,
  'customer-analysis.view.effects.text': ({ confidence }: { confidence: number }, f: Format) =>
    `What is expected along each predictor with ${f.percent(confidence)} bands, all others at their mean or commonest value.`,
  'customer-analysis.view.roc.title': ({ auc }: { auc: number }, f: Format) =>
    `The model ranks ${f.percent(auc)} of pairs rightly: AUC ${f.num(auc)}`,
  'customer-analysis.view.roc.text': ({ n, folds }: { n: number; folds: number }, f: Format) =>
    `ROC of ${rows(n, f)} out of fold (${folds} folds); dashed: chance.`,
  'customer-analysis.view.calibration.title': ({ gap, holds }: { gap: number; holds: boolean }, f: Format) =>
    holds
      ? `Probabilities hold within ${f.num(gap * 100, 2)} points`
      : `Probabilities are up to ${f.num(gap * 100, 2)} points off`,
  'customer-analysis.view.calibration.text': ({ n, bins }: { n: number; bins: number }, f: Format) =>
    `Observed share by ${f.int(bins)} groups of predicted probability, ${rows(n, f)} out of fold; bars: ${f.percent(0.95)} intervals.`,
  'customer-analysis.view.gain.title': (
    { share, found, outcome }: { share: number; found: number; outcome: string },
    f: Format
  ) => `The top ${f.percent(share)} hold ${f.percent(found)} of ${outcome}`,
  'customer-analysis.view.gain.text': ({ n }: { n: number }, f: Format) =>
    `Share found when rows are taken by probability, ${rows(n, f)} out of fold; dashed: by chance.`,
  'customer-analysis.view.cost.title': (
    { threshold, chosen, cost }: { threshold: number; chosen: boolean; cost: number },
    f: Format
  ) =>
    chosen
      ? `A threshold of ${f.num(threshold)} costs least: ${f.num(cost)} a row`
      : `At ${f.num(threshold)} the cost is ${f.num(cost)} a row`,
  'customer-analysis.view.cost.text': (
    { n, falsePositive, falseNegative }: { n: number; falsePositive: number; falseNegative: number },
    f: Format
  ) =>
    `Mean cost at each threshold, ${rows(n, f)} out of fold; a false alarm costs ${f.num(falsePositive)}, a miss ${f.num(falseNegative)}.`,
  'customer-analysis.view.groups.title': (
    { response, predictor, top, clear }: { response: string; predictor: string; top: string; clear: boolean },
    _: Format
  ) =>
    clear
      ? `${capital(response)} is highest where ${predictor} is ${top}`
      : `${capital(response)} does not clearly differ by ${predictor}`,
  'customer-analysis.view.groups.text': (
    { n, confidence, shown, of }: { n: number; confidence: number; shown: number; of: number },
    f: Format
  ) =>
    `Means with ${f.percent(confidence)} intervals, ${rows(n, f)}${shown < of ? `; ${f.int(shown)} of ${f.int(of)} groups` : ''}.`
} satisfies Catalogue
