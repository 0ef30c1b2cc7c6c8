import { leftOut } from '../left-out.ts'
import { segmentActions } from '../segments/actions.ts'
import { segmentGroups } from '../segments/groups.ts'
import type { Domain } from '../types.ts'
import { card } from './card.ts'
import { findings } from './findings.ts'
import { recipes } from './recipes.ts'
import { roles } from './roles.ts'
import { sample } from './sample.ts'
import { views } from './views/index.ts'

/** Data analysis and mining: which groups are there, and what sets them apart? */
export const dataMining: Domain = {
  ...card,
  roles,
  recipes,
  views,
  findings,
  leftOut,
  actions: segmentActions,
  groups: segmentGroups,
  sample
}
