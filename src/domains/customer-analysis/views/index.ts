import type { DomainView } from '../../types.ts'
import { addedVariableView } from './added-variable.ts'
import { calibrationView, costView, gainView, rocView } from './classes.ts'
import { coefficientsView } from './coefficients.ts'
import { effectsView } from './effects.ts'
import { factorsView } from './factors.ts'
import { fittedView, leverageView } from './fit.ts'
import { groupsView } from './groups.ts'
import { ofModel, ownSegmentsViews } from './in-segments.ts'
import { qqView, residualsView, scaleLocationView } from './residuals.ts'
import { termsView } from './terms.ts'

/** In the order they stand on the page: what matters, whether it holds, all the figures, then the rest. */
export const views: readonly DomainView[] = [
  ...ownSegmentsViews,
  groupsView,
  factorsView,
  coefficientsView,
  ofModel(rocView),
  ofModel(costView),
  ofModel(residualsView),
  ofModel(qqView),
  termsView,
  ofModel(effectsView),
  ofModel(fittedView),
  ofModel(calibrationView),
  ofModel(gainView),
  ofModel(leverageView),
  ofModel(scaleLocationView),
  ofModel(addedVariableView)
]
