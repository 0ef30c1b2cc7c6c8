import type { DomainView } from '../../types.ts'
import { biplotView, correlationView, screeView } from './components.ts'
import { groupByMapView, groupByView } from './group-by.ts'
import { distributionsView, parallelView, profileView } from './profile.ts'
import { chooseKView, effectsView, segmentsView, silhouetteView, sizesView } from './segments.ts'

/** In the order they stand on the page: where the segments are, how good they are, what they are. */
export const views: readonly DomainView[] = [
  segmentsView,
  chooseKView,
  silhouetteView,
  profileView,
  distributionsView,
  groupByView,
  groupByMapView,
  sizesView,
  effectsView,
  screeView,
  parallelView,
  biplotView,
  correlationView
]
