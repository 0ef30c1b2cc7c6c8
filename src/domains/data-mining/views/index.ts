import { segmentsViews } from '../../segments/views/index.ts'
import type { DomainView } from '../../types.ts'
import { groupByMapView, groupByView } from './group-by.ts'

export const views: readonly DomainView[] = [...segmentsViews, groupByView, groupByMapView]
