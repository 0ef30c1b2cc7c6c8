import { amount, pValue, signed } from '../amount.ts'
import type { Catalogue, Format } from '../types.ts'
import { squares } from './customer-analysis-words.ts'
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
  'customer-analysis.two-deviations': '± 2 SD',
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
