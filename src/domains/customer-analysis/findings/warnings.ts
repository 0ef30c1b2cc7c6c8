import type { Finding } from '../../types.ts'
import { rowNumber, type Fitted } from '../fitted.ts'
import { leakage } from '../leakage.ts'
import { inTimeOrder, rowsPerTerm, spreadVaries, strongVif } from '../limits.ts'
import type { FindingsInput } from '../../types.ts'

/** Names in a sentence, before the rest is only counted. */
const named = 4

/** What speaks against taking the model as it stands. */
export function warningFindings(fitted: Fitted, input: FindingsInput): Finding[] {
  return [leaks, separated, aliased, fewRows, collinear, spread, influential, autocorrelated, unsettled].flatMap(
    (one) => one(fitted, input)
  )
}

function leaks(fitted: Fitted): Finding[] {
  const { t, model, response, outcome } = fitted
  const found = leakage(fitted)
  if (!found) return []
  const what = model.family === 'gaussian' ? response : outcome
  return [
    {
      text: found.name
        ? t('customer-analysis.warn.leak', { name: found.name, response: what })
        : t('customer-analysis.warn.leak-all', { response: what, r2: found.r2, auc: found.auc }),
      importance: 0.99,
      view: 'coefficients'
    }
  ]
}

function separated({ terms, outcome, t }: Fitted): Finding[] {
  const names = terms.filter((one) => one.term.separated).map((one) => one.label)
  if (!names.length) return []
  return [{ text: t('customer-analysis.warn.separated', { names, outcome }), importance: 0.97, view: 'coefficients' }]
}

function aliased({ model, t }: Fitted): Finding[] {
  return model.aliased.length
    ? [
        {
          text: t('customer-analysis.warn.aliased', {
            terms: model.aliased.slice(0, named).map((one) => one.term),
            more: Math.max(0, model.aliased.length - named)
          }),
          importance: 0.72,
          view: 'terms'
        }
      ]
    : []
}

function fewRows({ model, t }: Fitted): Finding[] {
  const { rows, terms, enough } = rowsPerTerm(model)
  if (enough) return []
  return [
    {
      text: t('customer-analysis.warn.few-rows', { rows, terms, family: model.family }),
      importance: 0.92,
      view: 'terms'
    }
  ]
}

function collinear({ terms, t }: Fitted): Finding[] {
  const inflated = strongVif(terms)
  if (!inflated.length) return []
  const [most] = inflated
  const names = [...new Set(inflated.map((one) => one.name))]
  return [
    {
      text: t('customer-analysis.warn.collinear', {
        names: names.slice(0, named),
        more: Math.max(0, names.length - named),
        most: most.label,
        vif: most.term.vif ?? NaN
      }),
      importance: most.term.vif! > 10 ? 0.9 : 0.7,
      view: 'terms'
    }
  ]
}

function spread({ model, t }: Fitted): Finding[] {
  if (!spreadVaries(model)) return []
  return [
    {
      text: t('customer-analysis.warn.spread', {
        value: model.breuschPagan.value,
        p: model.breuschPagan.p,
        errors: model.errors
      }),
      importance: model.errors === 'classical' ? 0.86 : 0.45,
      view: 'residuals'
    }
  ]
}

function influential({ model, frame, t }: Fitted): Finding[] {
  const strong = model.influential.filter((one) => one.cooksDistance > 0.5)
  if (!strong.length) return []
  return [
    {
      text: t('customer-analysis.warn.influential', {
        rows: strong.slice(0, 5).map((one) => String(rowNumber(frame, one.position))),
        more: strong.length > 5,
        distance: strong[0].cooksDistance
      }),
      importance: 0.87,
      view: 'leverage'
    }
  ]
}

function autocorrelated({ model, t }: Fitted, { table }: FindingsInput): Finding[] {
  const d = model.durbinWatson
  if (model.family !== 'gaussian' || !(d < 1.2 || (d < 1.5 && inTimeOrder(table)))) return []
  return [{ text: t('customer-analysis.warn.autocorrelated', { d }), importance: 0.74, view: 'residuals' }]
}

function unsettled({ model, t }: Fitted): Finding[] {
  return model.converged ? [] : [{ text: t('customer-analysis.warn.not-converged'), importance: 0.96, view: 'terms' }]
}
