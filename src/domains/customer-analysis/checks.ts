import type { AnovaModel } from '@core/regression/types.ts'
import { readable } from '../readable.ts'
import { modelOf } from '../reading.ts'
import type { Check, FindingsInput } from '../types.ts'
import { fittedOf, rowNumber, type Fitted } from './fitted.ts'
import { inTimeOrder, rowsPerTerm, spreadVaries } from './limits.ts'

/** What the model takes for granted, and whether these rows grant it. */
export function checks(input: FindingsInput): Check[] {
  // In the segments the regression only makes a feature: its views are not shown.
  if (modelOf(input.result, 'kmeans')) return []
  const anova = modelOf(input.result, 'anova')
  if (anova) return ofAnova(anova, input)
  const fitted = fittedOf(input)
  if (!fitted) return []
  return fitted.model.family === 'gaussian'
    ? [constantSpread(fitted), normalErrors(fitted), distinct(fitted), independent(fitted, input), noRow(fitted)]
    : [...calibrated(fitted), unseparated(fitted), events(fitted), distinct(fitted), noRow(fitted)]
}

function constantSpread({ model, t }: Fitted): Check {
  const varies = spreadVaries(model)
  const { value, p } = model.breuschPagan
  return {
    id: 'constant-spread',
    state: varies ? 'warn' : 'good',
    title: t('customer-analysis.check.spread', { holds: !varies }),
    text: t('customer-analysis.check.spread.text', { value, p, varies, errors: model.errors }),
    view: 'residuals'
  }
}

/** Many rows make up for errors that are not normal: their mean is, and that is what the intervals need. */
const manyRows = 200

function normalErrors({ model, t }: Fitted): Check {
  const { value, p, skewness, kurtosis } = model.jarqueBera
  const normal = !(p < 0.05)
  const enough = model.n >= manyRows
  return {
    id: 'normal-errors',
    state: normal ? 'good' : enough ? 'warn' : 'bad',
    title: t('customer-analysis.check.normal', {
      holds: normal,
      nearly: enough && Math.abs(skewness) < 1 && kurtosis < 5
    }),
    text: t('customer-analysis.check.normal.text', { value, p, skewness, kurtosis, n: model.n, normal, enough }),
    view: 'qq'
  }
}

function distinct({ terms, t }: Fitted): Check {
  const known = terms.filter((one) => one.term.vif !== undefined && Number.isFinite(one.term.vif))
  const most = known.toSorted((a, b) => b.term.vif! - a.term.vif!).at(0)
  const vif = most?.term.vif ?? NaN
  return {
    id: 'terms-distinct',
    state: vif > 10 ? 'bad' : vif > 5 ? 'warn' : 'good',
    title: t('customer-analysis.check.distinct', { holds: !(vif > 5) }),
    text: most
      ? t('customer-analysis.check.distinct.text', { vif, label: most.label })
      : t('customer-analysis.check.distinct.none'),
    view: 'terms'
  }
}

function independent({ model, t }: Fitted, { table }: FindingsInput): Check {
  const d = model.durbinWatson
  const odd = d < 1.2 || d > 2.8 || (inTimeOrder(table) && (d < 1.5 || d > 2.5))
  return {
    id: 'rows-independent',
    state: odd ? 'warn' : 'good',
    title: t('customer-analysis.check.independent', { holds: !odd }),
    text: t('customer-analysis.check.independent.text', { d, odd }),
    view: 'residuals'
  }
}

function noRow({ model, frame, t }: Fitted): Check {
  const [most] = model.influential
  const distance = most?.cooksDistance ?? NaN
  return {
    id: 'no-row-decides',
    state: distance > 1 ? 'bad' : distance > 0.5 ? 'warn' : 'good',
    title: t('customer-analysis.check.rows', { holds: !(distance > 0.5) }),
    text: t('customer-analysis.check.rows.text', { distance, row: most ? rowNumber(frame, most.position) : 0 }),
    view: 'leverage'
  }
}

/** Deciles whose observed share lies outside what the probability leads to expect. */
function calibrated({ model, t }: Fitted): Check[] {
  const bins = model.cv.calibration
  if (!bins?.length) return []
  const off = bins.filter((bin) => bin.predicted < bin.low || bin.predicted > bin.high).length
  const gap = Math.max(...bins.map((bin) => Math.abs(bin.predicted - bin.observed)))
  // One of ten intervals of 95 % misses by chance alone in 40 of 100 models, two in nine.
  const holds = off <= Math.max(1, 0.2 * bins.length)
  return [
    {
      id: 'calibration',
      state: holds ? 'good' : 'warn',
      title: t('customer-analysis.check.calibration', { holds }),
      text: t('customer-analysis.check.calibration.text', { off, of: bins.length, gap }),
      view: 'calibration'
    }
  ]
}

function unseparated({ terms, t }: Fitted): Check {
  const names = terms.filter((one) => one.term.separated).map((one) => one.label)
  return {
    id: 'separation',
    state: names.length ? 'bad' : 'good',
    title: t('customer-analysis.check.separation', { holds: !names.length }),
    text: t('customer-analysis.check.separation.text', { names }),
    view: 'coefficients'
  }
}

function events({ model, t }: Fitted): Check {
  const { rows, terms } = rowsPerTerm(model)
  const each = rows / terms
  return {
    id: 'events-per-term',
    state: each < 5 ? 'bad' : each < 10 ? 'warn' : 'good',
    title: t('customer-analysis.check.events', { holds: each >= 10 }),
    text: t('customer-analysis.check.events.text', { rows, terms, each }),
    view: 'terms'
  }
}

function ofAnova(model: AnovaModel, { t }: FindingsInput): Check[] {
  const { value, df1, df2, p } = model.equalVariances
  const equal = !(p < 0.05)
  const smallest = Math.min(...model.groups.map((group) => group.n))
  const enough = smallest >= 30
  return [
    {
      id: 'equal-variances',
      state: equal ? 'good' : 'warn',
      title: t('customer-analysis.check.variances', { holds: equal }),
      text: t('customer-analysis.check.variances.text', {
        predictor: readable(model.predictor),
        value,
        df1,
        df2,
        p,
        equal
      }),
      view: 'groups'
    },
    {
      id: 'group-sizes',
      state: enough ? 'good' : 'warn',
      title: t('customer-analysis.check.sizes', { holds: enough }),
      text: t('customer-analysis.check.sizes.text', { smallest, enough }),
      view: 'groups'
    }
  ]
}
