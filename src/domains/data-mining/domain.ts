import { leftOut } from '../left-out.ts'
import { segmentActions } from '../segments/actions.ts'
import { segmentGroups } from '../segments/groups.ts'
import type { Domain } from '../types.ts'
import { findings } from './findings.ts'
import { recipes } from './recipes.ts'
import { roles } from './roles.ts'
import { sample } from './sample.ts'
import { views } from './views/index.ts'

/** Data analysis and mining: which groups are there, and what sets them apart? */
export const dataMining: Domain = {
  id: 'data-mining',
  title: 'data-mining.title',
  question: 'data-mining.question',
  sign: [
    { path: 'M6 4v32h46', width: 1.25, tone: 2 },
    {
      path: 'M14 27h.01M18 31h.01M20 25h.01M24 29h.01M34 13h.01M38 9h.01M40 15h.01M45 12h.01M40 28h.01M44 31h.01M47 27h.01',
      width: 3.6,
      tone: 1
    }
  ],
  roles,
  recipes,
  views,
  findings,
  leftOut,
  actions: segmentActions,
  groups: segmentGroups,
  sample
}
