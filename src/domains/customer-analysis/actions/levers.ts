import type { Action } from '@core/result/models.ts'
import { bySize, effectOf, pWords } from '../effect.ts'
import { inRatios, type Fitted } from '../fitted.ts'
import type { TermInfo } from '../terms.ts'

/** What nobody can change about a customer. */
const given = /age|gender|sex|tenure|years?$|senior|region|city|country|birth|joined|since|性别|年龄|地区|城市|注册/i

/** Predictors that one can move, that others do not stand in for, and that clearly go with the response, each with what a step of it goes with. */
export function leverActions(fitted: Fitted): Action[] {
  const able = fitted.terms.filter(
    (one) =>
      one.clear &&
      !((one.term.vif ?? 1) > 10) &&
      (one.kind === 'number' || one.kind === 'yes') &&
      !given.test(one.column ?? '')
  )
  return bySize(able)
    .slice(0, 5)
    .map((info) => lever(fitted, info))
}

function lever(fitted: Fitted, info: TermInfo): Action {
  const { t, model, response, unit } = fitted
  const effect = effectOf(fitted, info)
  const raise = effect.value > 0
  const [value, low, high] = raise
    ? [effect.value, effect.low, effect.high]
    : [-effect.value, -effect.high, -effect.low]
  const by = inRatios(model) ? 100 : 1
  return {
    target: t('customer-analysis.target.lever', { name: info.name, yes: info.kind === 'yes', raise }),
    size: sizeOf(fitted, info, raise),
    action: t('customer-analysis.action.lever', {
      name: info.name,
      step: info.step,
      unit: info.unit,
      yes: info.kind === 'yes',
      raise
    }),
    reason: t('customer-analysis.reason.lever', { p: pWords(info.term.p, t) }),
    expected: {
      value: value * by,
      low: low * by,
      high: high * by,
      unit: inRatios(model) ? `${response} (%)` : unit ? `${response} (${unit})` : response
    }
  }
}

/** Those who are not there yet: all, or of a yes and no those of the other side. */
function sizeOf({ model }: Fitted, { kind, column }: TermInfo, raise: boolean): number {
  const predictor = model.design.predictors.find((one) => one.column === column)
  if (kind !== 'yes' || !predictor || predictor.kind === 'category') return model.n
  return Math.round(model.n * (raise ? 1 - predictor.mean : predictor.mean))
}
