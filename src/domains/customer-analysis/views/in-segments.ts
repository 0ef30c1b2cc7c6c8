import type { DomainView, FindingsInput } from '../../types.ts'
import { segmentsViews } from '../../segments/views/index.ts'

/** The recipe `segments` ran: the model made its features and stands behind. */
export const inSegments = ({ result }: FindingsInput): boolean => result.provenance.recipe.recipe === 'segments'

/** `effects` is the model's own view here. */
export const segmentView = (id: string): string => (id === 'effects' ? 'segment-effects' : id)

/** The segments' views, under names that no view of the model has. */
export const ownSegmentsViews: readonly DomainView[] = segmentsViews.map((view) => ({
  ...view,
  id: segmentView(view.id),
  build: (input) => {
    const built = view.build(input)
    return built && { ...built, id: segmentView(view.id) }
  }
}))

/** A view that shows a model as such, and not what stands behind segments. */
export const ofModel = (view: DomainView): DomainView => ({
  ...view,
  build: (input) => (inSegments(input) ? null : view.build(input))
})
