import type { ThresholdModel } from '@core/regression/types.ts'
import { modelOf } from '../../reading.ts'
import type { Finding, FindingsInput } from '../../types.ts'
import type { Fitted } from '../fitted.ts'
import { responseDeviation } from '../terms.ts'

/** How much is explained, on the model's own rows and on rows it has not seen (gaussian). */
export function fitFindings({ model, terms, response, unit, t }: Fitted): Finding[] {
  const { cv } = model
  const out: Finding[] = [
    {
      text: t('customer-analysis.finding.explained', {
        response,
        terms: terms.length,
        share: model.r2,
        about0: !model.intercept,
        cv: model.intercept ? cv.r2 : undefined
      }),
      importance: 0.82,
      view: 'fitted'
    }
  ]
  if (cv.rmse !== undefined && Number.isFinite(cv.rmse) && model.responseTransform === 'none')
    out.push({
      text: t('customer-analysis.finding.error', {
        response,
        unit,
        rmse: cv.rmse,
        folds: cv.folds,
        inSample: model.residualStandardError,
        without: responseDeviation(model)
      }),
      importance: 0.6,
      view: 'fitted'
    })
  if (model.intercept && cv.r2 !== undefined && model.r2 - cv.r2 > 0.1)
    out.push({
      text: t('customer-analysis.finding.optimism', { share: model.r2, cv: cv.r2, folds: cv.folds }),
      importance: 0.88,
      view: 'terms'
    })
  return out
}

/** How well it tells the classes apart out of fold, and what the threshold costs (binomial). */
export function classFindings({ model, outcome, t }: Fitted, { result }: FindingsInput): Finding[] {
  const { cv } = model
  const out: Finding[] = []
  if (cv.auc !== undefined && Number.isFinite(cv.auc))
    out.push({
      text: t('customer-analysis.finding.auc', { auc: cv.auc, inSample: model.auc, folds: cv.folds, outcome }),
      importance: 0.84,
      view: 'roc'
    })
  const tenth = cv.gain?.share.findIndex((share) => share >= 0.1 - 1e-9) ?? -1
  if (cv.gain && tenth >= 0)
    out.push({
      text: t('customer-analysis.finding.gain', { share: cv.gain.share[tenth], found: cv.gain.found[tenth], outcome }),
      importance: 0.58,
      view: 'gain'
    })
  const threshold = modelOf(result, 'threshold')
  return threshold ? [...out, cost(threshold, model.negative ?? '', outcome, t)] : out
}

function cost(model: ThresholdModel, negative: string, outcome: string, t: Fitted['t']): Finding {
  return {
    text: t('customer-analysis.finding.cost', {
      threshold: model.threshold,
      chosen: model.chosen,
      cost: model.cost,
      baseline: model.baseline.cost,
      all: model.baseline.all === 'positive',
      falsePositive: model.costs.falsePositive,
      falseNegative: model.costs.falseNegative,
      recall: model.recall,
      precision: model.precision,
      outcome,
      negative
    }),
    importance: 0.78,
    view: 'cost'
  }
}
