import { modelOf } from '../reading.ts'
import { segmentGroups } from '../segments/groups.ts'
import type { Domain } from '../types.ts'
import { actions } from './actions.ts'
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
  id: 'customer-analysis',
  title: 'customer-analysis.title',
  question: 'customer-analysis.question',
  sign: [
    { path: 'M6 4v32h46', width: 1.25, tone: 2 },
    { path: 'M10 31L48 9', width: 1.6, tone: 2 },
    {
      path: 'M14 26h.01M17 31h.01M21 22h.01M25 25h.01M28 18h.01M31 23h.01M35 13h.01M38 18h.01M42 15h.01M46 8h.01',
      width: 3.6,
      tone: 1
    }
  ],
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
