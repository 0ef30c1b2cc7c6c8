import type { TableSummary } from '@core/table/types.ts'
import type { Translate } from '@messages/index.ts'
import type { StageWords } from '../stage-words.ts'
import type { Plane } from './plane.ts'

/** What the words of a stage may speak of. */
export interface Said {
  x: string
  y: string
  n: number
  missing: number
  scaled: boolean
  feet: number
  angle: number
  best: number | undefined
  along: number
  across: number
  total: number
  share: number
  r: number
  snapped: boolean
  first: number
  second: number
  loadings: { name: string; value: number }[]
}

/** The stages of PCA by hand, in order. */
export const stages: readonly ((said: Said, t: Translate) => StageWords)[] = [
  (said, t) => ({
    title: t('by-hand.pca.rows.title', said),
    sentence: t('by-hand.pca.rows.sentence', said),
    text: [t('by-hand.pca.rows.text', said)],
    question: t('by-hand.pca.rows.question'),
    answer: t('by-hand.pca.rows.answer', said)
  }),
  (said, t) => ({
    title: t('by-hand.pca.axis.title', said),
    sentence: t('by-hand.pca.axis.sentence', said),
    text: [t('by-hand.pca.axis.text')],
    question: t('by-hand.pca.axis.question'),
    answer: t('by-hand.pca.axis.answer')
  }),
  (said, t) => ({
    title: t('by-hand.pca.sum.title', said),
    sentence: t('by-hand.pca.sum.sentence'),
    text: [t('by-hand.pca.sum.text')],
    question: t('by-hand.pca.sum.question'),
    answer: t('by-hand.pca.sum.answer', said)
  }),
  (said, t) => ({
    title: said.snapped ? t('by-hand.pca.best.title', said) : t('by-hand.pca.best.away', said),
    sentence: t('by-hand.pca.best.sentence', said),
    text: [t('by-hand.pca.best.text', said), t('by-hand.pca.best.loadings', said)],
    question: t('by-hand.pca.best.question'),
    answer: t('by-hand.pca.best.answer', said)
  }),
  (said, t) => ({
    title: t('by-hand.pca.second.title', said),
    sentence: t('by-hand.pca.second.sentence', said),
    text: [t('by-hand.pca.second.text', said)]
  })
]

/** A column with its unit: in deviations from its mean where it was standardised. */
export function axisLabel({ pair, scaled }: Plane, table: TableSummary, index: 0 | 1, t: Translate): string {
  const unit = table.columns.find(({ name }) => name === pair[index])?.unit
  return scaled ? t('by-hand.in-deviations', { name: pair[index] }) : unit ? `${pair[index]}, ${unit}` : pair[index]
}
