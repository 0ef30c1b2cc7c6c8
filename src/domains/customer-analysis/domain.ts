import { modelOf } from '../reading.ts'
import { segmentGroups } from '../segments/groups.ts'
import type { Domain } from '../types.ts'
import { actions } from './actions.ts'
import { card } from './card.ts'
import { checks } from './checks.ts'
import { findings } from './findings.ts'
import { leftOut } from './left-out.ts'
import { predictFields, predictUnit } from './predict.ts'
import { recipes } from './recipes.ts'
import { roles } from './roles.ts'
import { sample } from './sample.ts'
import { views } from './views/index.ts'

/** Customer analysis by regression: what goes with spending, leaving, or any other column? */
export const customerAnalysis: Domain = {
  ...card,
  roles,
  recipes,
  views,
  findings,
  leftOut,
  actions,
  groups: (input) => (modelOf(input.result, 'kmeans') ? segmentGroups(input) : null),
  checks,
  predict: { fields: predictFields, of: predictUnit },
  sample
}
