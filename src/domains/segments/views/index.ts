import type { DomainView } from '../../types.ts'
import { biplotView, correlationView, screeView } from './components.ts'
import { effectsView, sizesView } from './effects.ts'
import { distributionsView, parallelView, profileView } from './profile.ts'
import { chooseKView, silhouetteView } from './quality.ts'
import { segmentsView } from './segments.ts'

/** In the order they stand on the page: where the segments are, how good they are, what they are. */
export const segmentsViews: readonly DomainView[] = [
  segmentsView,
  chooseKView,
  silhouetteView,
  profileView,
  distributionsView,
  sizesView,
  effectsView,
  screeView,
  parallelView,
  biplotView,
  correlationView
]
