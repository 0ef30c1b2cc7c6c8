import type { ActionsModel } from '@core/result/models.ts'
import { modelOf } from '../reading.ts'
import { segmentActions } from '../segments/actions.ts'
import type { FindingsInput } from '../types.ts'
import { groupActions } from './actions/groups.ts'
import { leverActions } from './actions/levers.ts'
import { residualActions } from './actions/residuals.ts'
import { tenthActions } from './actions/tenths.ts'
import { fittedOf } from './fitted.ts'
import { inSegments } from './views/in-segments.ts'

/** Whom to turn to and what to try, each with what to expect and its interval. */
export function actions(input: FindingsInput): ActionsModel {
  if (inSegments(input)) return segmentActions(input)
  const anova = modelOf(input.result, 'anova')
  if (anova) return { actions: groupActions(anova, input) }
  const fitted = fittedOf(input)
  if (!fitted) return { actions: [] }
  return {
    actions:
      fitted.model.family === 'binomial' ? tenthActions(fitted) : [...residualActions(fitted), ...leverActions(fitted)]
  }
}
