import { amount, pValue, signed } from '../amount.ts'
import type { Catalogue, Format } from '../types.ts'
import { capital, rows } from './words.ts'

interface Change {
  change: number
  low: number
  high: number
  less: boolean
  response: string
  unit?: string
  ratio: boolean
}

/** `€ 45.5 more spend (43.2 to 47.9)`, or `4.5 % less`. */
function changed({ change, low, high, less, response, unit, ratio }: Change, f: Format): string {
  const direction = less ? 'less' : 'more'
  if (ratio) return `${f.percent(change, 1)} ${direction} ${response} (${between(low * 100, high * 100, f)})`
  return `${amount(change, unit, f)} ${direction} ${response} (${between(low, high, f)})`
}

interface Odds {
  odds: number
  oddsLow: number
  oddsHigh: number
  outcome: string
}
const odds = ({ odds, oddsLow, oddsHigh }: Odds, f: Format) =>
  `odds ratio ${f.num(odds)} (${between(oddsLow, oddsHigh, f)})`

const between = (low: number, high: number, f: Format) => `${f.num(low)} to ${f.num(high)}`

/** `each one more goes`, `each 10 points more go`. */
function step(step: number, unit: string | undefined, f: Format): string {
  if (step === 1 && !unit) return 'each one more goes'
  if (step === 1 && unit === '%') return 'each point more goes'
  const by = unit === '%' ? `${f.num(step)} ${step === 1 ? 'point' : 'points'}` : amount(step, unit, f)
  return `each ${by} more ${step === 1 ? 'goes' : 'go'}`
}

type Points = Odds & { change: number; low: number; high: number; less: boolean }
const points = ({ change, low, high, less, outcome, ...of }: Points, f: Format) =>
  `${f.num(change * 100)} points ${less ? 'less' : 'more'} probability of ${outcome} on average (${between(low * 100, high * 100, f)}); ${odds({ ...of, outcome }, f)}`

/** What R² is a share of: without an intercept it is not about the mean. */
const squares = (about0: boolean) => (about0 ? 'the squares about 0 of' : 'the variance in')

const errorsOf = (errors: string) => (errors === 'classical' ? 'classical errors' : `${errors} errors`)

export const customerAnalysis = {
  'customer-analysis.title': 'Customer analysis',
  'customer-analysis.question': 'What goes with spending, or with leaving?',
  'customer-analysis.role.response': 'Response',
  'customer-analysis.role.predictors': 'Predictors',
  'customer-analysis.role.weight': 'Weight',
  'customer-analysis.need.number': 'a number that varies',
  'customer-analysis.need.two-valued': 'a column of two values, such as yes and no',
  'customer-analysis.need.predictors': 'numbers, or categories of 30 levels at most, that vary and are no ids',
  'customer-analysis.recipe.linear': 'Linear',
  'customer-analysis.recipe.logistic': 'Logistic',
  'customer-analysis.recipe.anova': 'Groups compared',

  'customer-analysis.yes': 'yes',
  'customer-analysis.no': 'no',
  'customer-analysis.intercept': '(Intercept)',
  'customer-analysis.outcome': ({ response, positive }: { response: string; positive: string }) =>
    `${response} = ${positive}`,
  'customer-analysis.against': ({ level, base }: { level: string; base: string }) => `${level} against ${base}`,
  'customer-analysis.all-at-0': 'all terms at 0',
  'customer-analysis.at': ({ level }: { level: string }) => `at ${level}`,
  'customer-analysis.per': ({ step, unit }: { step: number; unit?: string }, f: Format) =>
    `per ${unit === '%' ? `${f.num(step)} ${step === 1 ? 'point' : 'points'}` : amount(step, unit, f)}`,
  'customer-analysis.between': ({ low, high }: { low: number; high: number }, f: Format) => between(low, high, f),
  'customer-analysis.not-clear': ({ value }: { value: string }) => `${value}, not clear`,
  'customer-analysis.plus-minus': ({ value, half }: { value: string; half: number; unit?: string }, f: Format) =>
    `${value} ± ${f.num(half, 2)}`,
  'customer-analysis.odds-interval': ({ value, low, high }: { value: number; low: string; high: string }, f: Format) =>
    `${f.num(value)} (${low} to ${high})`,
  'customer-analysis.points': ({ value }: { value: number }, f: Format) => `${signed(value, undefined, f)} points`,
  'customer-analysis.row': ({ row }: { row: number }, f: Format) => `row ${f.int(row)}`,
  'customer-analysis.threshold': ({ value }: { value: number }, f: Format) => `threshold ${f.num(value)}`,
  'customer-analysis.baseline': ({ all }: { all: boolean }) =>
    all ? 'all taken as positive' : 'all taken as negative',
  'customer-analysis.mean-of': ({ mean, n }: { mean: string; n: number }, f: Format) => `${mean} · n = ${f.int(n)}`,
  'customer-analysis.smooth': 'smooth',
  'customer-analysis.two-deviations': '± 2 standard deviations',
  'customer-analysis.as-observed': 'as observed',

  'customer-analysis.finding.step': (
    { name, step: by, of, ...change }: Change & { name: string; step: number; of?: string },
    f: Format
  ) => `${capital(name)}: ${step(by, of, f)} with ${changed(change, f)}, all else equal.`,
  'customer-analysis.finding.level': (
    { name, level, base, ...change }: Change & { name: string; level: string; base: string },
    f: Format
  ) => `${capital(name)}: ${level} goes with ${changed(change, f)} than ${base}, all else equal.`,
  'customer-analysis.finding.log': ({ name, ...change }: Change & { name: string }, f: Format) =>
    `${capital(name)}: ${f.percent(0.1)} more goes with ${changed(change, f)}, all else equal.`,
  'customer-analysis.finding.interaction': (
    { name, statistic, p }: { name: string; statistic: number; p: number },
    f: Format
  ) => `What ${name} go with depends on one another (t = ${f.num(statistic)}, ${pValue(p, f)}).`,
  'customer-analysis.finding.curve': (
    {
      name,
      label,
      response,
      statistic,
      p
    }: { name: string; label: string; response: string; statistic: number; p: number },
    f: Format
  ) =>
    `${capital(response)} follows ${name} along a curve: ${label} counts (t = ${f.num(statistic)}, ${pValue(p, f)}).`,
  'customer-analysis.finding.unclear': ({ name, told }: { name: string; told: string[] }) =>
    `${capital(name)} makes no clear difference: ${told.join('; ')}.`,
  'customer-analysis.tell.change': ({
    of,
    value,
    low,
    high
  }: {
    of: string
    value: string
    low: string
    high: string
  }) => `${of} ${value} (${low} to ${high})`,
  'customer-analysis.tell.odds': (
    { of, value, low, high }: { of: string; value: number; low: number; high: number },
    f: Format
  ) => `${of} odds ratio ${f.num(value)} (${between(low, high, f)})`,
  'customer-analysis.finding.odds': ({ label, ...of }: Odds & { label: string }, f: Format) =>
    `${capital(label)} goes with ${of.odds < 1 ? 'lower' : 'higher'} odds of ${of.outcome}, all else equal: ${odds(of, f)}.`,
  'customer-analysis.finding.probability-step': (
    { name, step: by, of, ...change }: Points & { name: string; step: number; of?: string },
    f: Format
  ) => `${capital(name)}: ${step(by, of, f)} with ${points(change, f)}.`,
  'customer-analysis.finding.probability-level': (
    { name, level, base, ...change }: Points & { name: string; level: string; base: string },
    f: Format
  ) => `${capital(name)}: ${level} against ${base} goes with ${points(change, f)}.`,
  'customer-analysis.finding.explained': (
    {
      response,
      terms,
      share,
      cv,
      about0
    }: { response: string; terms: number; share: number; cv?: number; about0: boolean },
    f: Format
  ) =>
    `${terms === 1 ? 'One term explains' : `${f.int(terms)} terms explain`} ${f.percent(share, 1)} of ${squares(about0)} ${response}${cv === undefined || Number.isNaN(cv) ? '' : `; of rows left out of the fit, ${f.percent(cv, 1)}`}.`,
  'customer-analysis.finding.error': (
    {
      response,
      unit,
      rmse,
      folds,
      inSample,
      without
    }: { response: string; unit?: string; rmse: number; folds: number; inSample: number; without: number },
    f: Format
  ) =>
    `On rows left out of the fit (${folds} folds) the model misses ${response} by ${amount(rmse, unit, f)} on average (root mean square), against ${amount(inSample, unit, f)} in sample and ${amount(without, unit, f)} without a model.`,
  'customer-analysis.finding.optimism': (
    { share, cv, folds }: { share: number; cv: number; folds: number },
    f: Format
  ) =>
    `The model promises more than it holds: it explains ${f.percent(share)} of its own rows and ${f.percent(cv)} of rows left out (${folds} folds). Fewer terms, or a ridge penalty, may hold better.`,
  'customer-analysis.finding.auc': (
    { auc, inSample, folds, outcome }: { auc: number; inSample?: number; folds: number; outcome: string },
    f: Format
  ) =>
    `Of a row with ${outcome} and one without, the model gives the first the higher probability in ${f.percent(auc)} of pairs: AUC ${f.num(auc)} out of fold (${folds} folds)${inSample === undefined || Number.isNaN(inSample) ? '' : `, ${f.num(inSample)} in sample`}.`,
  'customer-analysis.finding.gain': (
    { share, found, outcome }: { share: number; found: number; outcome: string },
    f: Format
  ) =>
    `The ${f.percent(share)} of rows with the highest probability hold ${f.percent(found)} of those with ${outcome}, ${f.num(found / share, 2)} times their share.`,
  'customer-analysis.finding.cost': (
    v: {
      threshold: number
      chosen: boolean
      cost: number
      baseline: number
      all: boolean
      falsePositive: number
      falseNegative: number
      recall: number
      precision: number
      outcome: string
      negative: string
    },
    f: Format
  ) =>
    `${v.chosen ? 'At the threshold of least cost' : 'At the threshold given'}, ${f.num(v.threshold)}, the cost is ${f.num(v.cost)} a row against ${f.num(v.baseline)} if all are taken as ${v.all ? 'positive' : 'negative'} (${f.num(v.falsePositive)} for a false alarm, ${f.num(v.falseNegative)} for a miss); it finds ${f.percent(v.recall)} of ${v.outcome}, and ${f.percent(v.precision)} of those it names are.`,
  'customer-analysis.finding.groups': (
    v: {
      response: string
      unit?: string
      predictor: string
      clear: boolean
      top: { level: string; mean: number; low: number; high: number }
      bottom: { level: string; mean: number; low: number; high: number }
      share: number
      test: { value: number; df1: number; df2: number; p: number }
      welch: boolean
    },
    f: Format
  ) => {
    const mean = (one: typeof v.top) => `${one.level} ${amount(one.mean, v.unit, f)} (${between(one.low, one.high, f)})`
    const test = `${v.welch ? 'Welch’s ' : ''}F(${f.num(v.test.df1)}, ${f.num(v.test.df2)}) = ${f.num(v.test.value)}, ${pValue(v.test.p, f)}`
    return v.clear
      ? `${capital(v.response)} differs by ${v.predictor}: highest for ${mean(v.top)}, lowest for ${mean(v.bottom)}; ${f.percent(v.share)} of the variance lies between the groups, ${test}.`
      : `${capital(v.response)} does not clearly differ by ${v.predictor}: from ${mean(v.bottom)} to ${mean(v.top)}; ${test}.`
  },
  'customer-analysis.finding.unequal': (
    { predictor, most, least, times, p }: { predictor: string; most: string; least: string; times: number; p: number },
    f: Format
  ) =>
    `The groups of ${predictor} spread unequally: ${most} ${f.num(times, 2)} times as much as ${least} (Brown-Forsythe, ${pValue(p, f)}). Welch’s test, which allows for it, is the one stated.`,
  'customer-analysis.finding.strongest': (
    {
      response,
      most,
      share,
      next,
      nextShare
    }: Record<'response' | 'most' | 'next', string> & Record<'share' | 'nextShare', number>,
    f: Format
  ) =>
    `Taken one by one, ${most} explains most of ${response}: ${f.percent(share)} of its variance (omega squared); ${next} comes next with ${f.percent(nextShare)}.`,
  'customer-analysis.finding.residual-segment': (
    v: {
      segment: number
      size: number
      share: number
      gap: number
      low: number
      high: number
      more: boolean
      response: string
      unit?: string
    },
    f: Format
  ) =>
    `Segment ${v.segment} (${f.percent(v.share)}, ${rows(v.size, f)}) lies ${amount(v.gap, v.unit, f)} (${between(v.low, v.high, f)}) of ${v.response} ${v.more ? 'above' : 'below'} what the model expects of its members, on average.`,
  'customer-analysis.finding.no-segment': ({ response }: { response: string }) =>
    `No segment lies clearly above or below what the model expects of its members in ${response}.`,

  'customer-analysis.warn.leak': ({ name, response }: { name: string; response: string }) =>
    `${capital(name)} tells ${response} almost exactly. Is it part of it, or known only afterwards? Then leave it out.`,
  'customer-analysis.warn.leak-all': (
    { response, r2, auc }: { response: string; r2?: number; auc?: number },
    f: Format
  ) =>
    `The predictors tell ${response} almost exactly (${r2 === undefined ? `AUC ${f.num(auc ?? NaN, 4)}` : `R² ${f.num(r2, 5)}`}). Is one of them part of it, or known only afterwards?`,
  'customer-analysis.warn.separated': ({ names, outcome }: { names: string[]; outcome: string }, f: Format) =>
    `${f.list(names)} ${names.length === 1 ? 'settles' : 'settle'} ${outcome} in some rows wholly: ${names.length === 1 ? 'its estimate runs' : 'their estimates run'} off to infinity and ${names.length === 1 ? 'says' : 'say'} only which side. Merge levels, leave it out, or add a ridge penalty.`,
  'customer-analysis.warn.aliased': ({ terms, more }: { terms: string[]; more: number }, f: Format) =>
    `Left out, since other terms determine ${terms.length === 1 ? 'it' : 'them'}: ${f.list(more ? [...terms, `${more} more`] : terms)}.`,
  'customer-analysis.warn.few-rows': (
    { rows: n, terms, family }: { rows: number; terms: number; family: string },
    f: Format
  ) =>
    `${capital(rows(n, f))}${family === 'binomial' ? ' of the rarer class' : ''} for ${f.int(terms)} ${terms === 1 ? 'term' : 'terms'} are few; below 10 for each, estimates are unsteady.`,
  'customer-analysis.warn.collinear': (
    { names, more, most, vif }: { names: string[]; more: number; most: string; vif: number },
    f: Format
  ) =>
    names.length === 1
      ? `${capital(most)} says much of what other terms say (variance inflation ${f.num(vif)}): its estimate is unsteady.`
      : `${capital(f.list(more ? [...names, `${more} more`] : names))} say much the same; ${most} most (variance inflation ${f.num(vif)}). Their single estimates are unsteady; leave one out, or add a ridge penalty.`,
  'customer-analysis.warn.spread': ({ value, p, errors }: { value: number; p: number; errors: string }, f: Format) =>
    `The spread is not the same all along (Breusch-Pagan ${f.num(value)}, ${pValue(p, f)})${errors === 'classical' ? '; choose HC3 errors, which allow for it' : `; the ${errors} errors in use allow for it`}.`,
  'customer-analysis.warn.influential': (
    { rows: names, more, distance }: { rows: string[]; more: boolean; distance: number },
    f: Format
  ) =>
    `${names.length === 1 ? 'Row' : 'Rows'} ${f.list(names)}${more ? ' and others' : ''} ${names.length === 1 ? 'moves' : 'move'} the model a good deal (Cook’s distance up to ${f.num(distance)}). See whether they are right.`,
  'customer-analysis.warn.autocorrelated': ({ d }: { d: number }, f: Format) =>
    `Neighbouring rows err alike (Durbin-Watson ${f.num(d)}, about 2 where they do not): intervals are too narrow.`,
  'customer-analysis.warn.not-converged':
    'The fit has not settled: raise the folds’ rows, leave terms out, or add a ridge penalty.',

  'customer-analysis.check.spread': ({ holds }: { holds: boolean }) => `Constant spread: ${holds ? 'yes' : 'no'}.`,
  'customer-analysis.check.spread.text': (
    { value, p, varies, errors }: { value: number; p: number; varies: boolean; errors: string },
    f: Format
  ) =>
    `Breusch-Pagan ${f.num(value)}, ${pValue(p, f)}.${varies ? (errors === 'classical' ? ' Choose HC3 errors.' : ` ${errors} errors are used.`) : ''}`,
  'customer-analysis.check.normal': ({ holds, nearly }: { holds: boolean; nearly: boolean }) =>
    `Normal errors: ${holds ? 'yes' : nearly ? 'nearly enough' : 'no'}.`,
  'customer-analysis.check.normal.text': (
    v: {
      value: number
      p: number
      skewness: number
      kurtosis: number
      n: number
      normal: boolean
      enough: boolean
    },
    f: Format
  ) =>
    `Jarque-Bera ${f.num(v.value)}, ${pValue(v.p, f)}; skewness ${f.num(v.skewness, 2)}, kurtosis ${f.num(v.kurtosis)}.${v.normal ? '' : v.enough ? ` With ${rows(v.n, f)} the intervals of the terms hold; those of single rows less.` : ' With few rows the intervals are not to be relied on.'}`,
  'customer-analysis.check.distinct': ({ holds }: { holds: boolean }) => `Terms distinct: ${holds ? 'yes' : 'no'}.`,
  'customer-analysis.check.distinct.text': ({ vif, label }: { vif: number; label: string }, f: Format) =>
    `Largest variance inflation ${f.num(vif)} (${label}); ${vif > 5 ? 'above' : 'below'} 5.`,
  'customer-analysis.check.distinct.none': 'One term alone has none to be told from.',
  'customer-analysis.check.independent': ({ holds }: { holds: boolean }) =>
    `Rows independent: ${holds ? 'yes' : 'no'}.`,
  'customer-analysis.check.independent.text': ({ d, odd }: { d: number; odd: boolean }, f: Format) =>
    `Durbin-Watson ${f.fixed(d, 2)}${odd ? ', far from 2' : ', near 2'}.`,
  'customer-analysis.check.rows': ({ holds }: { holds: boolean }) => `No row decides: ${holds ? 'yes' : 'no'}.`,
  'customer-analysis.check.rows.text': ({ distance, row }: { distance: number; row: number }, f: Format) =>
    Number.isNaN(distance)
      ? 'No row has any influence.'
      : `Largest Cook’s distance ${f.num(distance)} (row ${f.int(row)}); ${distance > 0.5 ? 'above' : 'below'} ${f.num(0.5)}.`,
  'customer-analysis.check.calibration': ({ holds }: { holds: boolean }) =>
    `Probabilities hold: ${holds ? 'yes' : 'no'}.`,
  'customer-analysis.check.calibration.text': ({ off, of, gap }: { off: number; of: number; gap: number }, f: Format) =>
    `In ${f.int(off)} of ${f.int(of)} tenths the observed share is clearly another; the largest gap is ${f.num(gap * 100, 2)} points.`,
  'customer-analysis.check.separation': ({ holds }: { holds: boolean }) => `No separation: ${holds ? 'yes' : 'no'}.`,
  'customer-analysis.check.separation.text': ({ names }: { names: string[] }, f: Format) =>
    names.length ? `${f.list(names)} run off to infinity.` : 'No term settles the class by itself.',
  'customer-analysis.check.events': ({ holds }: { holds: boolean }) => `Events enough: ${holds ? 'yes' : 'no'}.`,
  'customer-analysis.check.events.text': (
    { rows: n, terms, each }: { rows: number; terms: number; each: number },
    f: Format
  ) =>
    `${f.int(n)} of the rarer class for ${f.int(terms)} ${terms === 1 ? 'term' : 'terms'}: ${f.num(each)} each, 10 are asked for.`,
  'customer-analysis.check.variances': ({ holds }: { holds: boolean }) => `Equal spread: ${holds ? 'yes' : 'no'}.`,
  'customer-analysis.check.variances.text': (
    v: { predictor: string; value: number; df1: number; df2: number; p: number; equal: boolean },
    f: Format
  ) =>
    `Brown-Forsythe F(${f.num(v.df1)}, ${f.num(v.df2)}) = ${f.num(v.value)}, ${pValue(v.p, f)}.${v.equal ? '' : ' Welch’s test is stated.'}`,
  'customer-analysis.check.sizes': ({ holds }: { holds: boolean }) => `Groups large enough: ${holds ? 'yes' : 'no'}.`,
  'customer-analysis.check.sizes.text': ({ smallest, enough }: { smallest: number; enough: boolean }, f: Format) =>
    `The smallest has ${rows(smallest, f)}${enough ? '; means of 30 and more are near normal' : '; below 30 the errors themselves have to be normal'}.`,

  'customer-analysis.predict.row': (
    { confidence, low, high }: { confidence: number; low: string; high: string },
    f: Format
  ) => `${f.percent(confidence)} of such rows: ${low} to ${high}`,
  'customer-analysis.predict.mean': (
    { confidence, low, high }: { confidence: number; low: string; high: string },
    f: Format
  ) => `${f.percent(confidence)} interval of the mean: ${low} to ${high}`,
  'customer-analysis.predict.probability': ({ outcome }: { outcome: string }) => `Probability of ${outcome}`,
  'customer-analysis.predict.log-odds': 'The parts above are log-odds.',
  'customer-analysis.predict.part': (
    { label, value, unit }: { label: string; value: number; unit?: string },
    f: Format
  ) => `${label} ${amount(value, unit, f, 4)}`,
  'customer-analysis.predict.unseen': ({ name }: { name: string }) =>
    `${capital(name)} has a level that the model has not seen.`,
  'customer-analysis.predict.beyond': ({ name, min, max }: { name: string; min: number; max: number }, f: Format) =>
    `${capital(name)} lies beyond what the model has seen, ${between(min, max, f)}.`,

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
    `Means with ${f.percent(confidence)} intervals, ${rows(n, f)}${shown < of ? `; ${f.int(shown)} of ${f.int(of)} groups` : ''}.`,

  'customer-analysis.target.lever': ({ name, yes, raise }: { name: string; yes: boolean; raise: boolean }) =>
    yes ? `${capital(name)}: ${raise ? 'not yet' : 'so far'}` : capital(name),
  'customer-analysis.action.lever': (
    { name, step: by, unit, yes, raise }: { name: string; step: number; unit?: string; yes: boolean; raise: boolean },
    f: Format
  ) =>
    yes
      ? `${raise ? 'Try to win them for' : 'Try to do without'} ${name}; measure against a control group`
      : `Try ${unit === '%' ? `${f.num(by)} ${by === 1 ? 'point' : 'points'}` : amount(by, unit, f)} ${raise ? 'more' : 'less'} of ${name}; measure against a control group`,
  'customer-analysis.reason.lever': ({ p }: { p: string }) =>
    `Goes with it, all else equal (${p}); a trial shows whether it causes it`,
  'customer-analysis.target.below': ({ response }: { response: string }) =>
    `Furthest below the expected ${response}: lowest tenth`,
  'customer-analysis.target.above': ({ response }: { response: string }) =>
    `Furthest above the expected ${response}: highest tenth`,
  'customer-analysis.action.below': 'Ask what holds them back',
  'customer-analysis.action.above': 'Learn what they do otherwise; look after them',
  'customer-analysis.reason.residual': 'Compared with rows of the same predictors',
  'customer-analysis.target.tenth': (
    { place, of, outcome }: { place: number; of: number; outcome: string },
    f: Format
  ) => `Group ${f.int(place)} of ${f.int(of)} by probability of ${outcome}`,
  'customer-analysis.reason.tenth': ({ predicted, times }: { predicted: number; times: number }, f: Format) =>
    `Mean probability ${f.percent(predicted)}, ${f.num(times, 2)} times the overall share`,
  'customer-analysis.action.first': 'Contact first',
  'customer-analysis.action.next': 'Contact next, if there is room',
  'customer-analysis.action.leave': 'Leave in peace',
  'customer-analysis.reason.groups': ({ share, p }: { share: number; p: number }, f: Format) =>
    `${f.percent(share)} of the variance lies between the groups (${pValue(p, f)})`,
  'customer-analysis.action.best': 'Learn what is done otherwise here',
  'customer-analysis.action.worst': 'Look for the reason; try here first',
  'customer-analysis.left.aliased': ({ term, of }: { term: string; of: string[] }, f: Format) =>
    `The term ${term}, since ${f.list(of)} ${of.length === 1 ? 'determines' : 'determine'} it.`
} satisfies Catalogue
