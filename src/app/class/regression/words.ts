import type { Translate } from '@messages/index.ts'
import type { StageWords } from '../stage-words.ts'

/** What the words of a stage may speak of. */
export interface Said {
  x: string
  y: string
  yUnit: string
  n: number
  /** Rows that the dashed line is of. */
  of: number | undefined
  slope: number
  least: number
  sum: number
  isLeast: boolean
  /** Sum of squares over the least. */
  more: number
  r2: number
  /** Slope before a point was moved. */
  before: number
  following: boolean
  moved: boolean
  meanLeverage: number
}

/** The stages of regression by hand, in order. */
export const stages: readonly ((said: Said, t: Translate) => StageWords)[] = [
  (said, t) => ({
    title: t('by-hand.line.residuals.title', said),
    sentence: t('by-hand.line.residuals.sentence', said),
    text: [t('by-hand.line.residuals.text')],
    question: t('by-hand.line.residuals.question'),
    answer: t('by-hand.line.residuals.answer')
  }),
  (said, t) => ({
    title: t('by-hand.line.sums.title', said),
    sentence: t('by-hand.line.sums.sentence'),
    text: [t('by-hand.line.sums.text')],
    question: t('by-hand.line.sums.question'),
    answer: t('by-hand.line.sums.answer')
  }),
  (said, t) => ({
    title: said.isLeast ? t('by-hand.line.best.title', said) : t('by-hand.line.best.away', said),
    sentence: t('by-hand.line.best.sentence', said),
    text: [t('by-hand.line.best.text', said)],
    question: t('by-hand.line.best.question'),
    answer: t('by-hand.line.best.answer')
  }),
  (said, t) => ({
    title: said.moved ? t('by-hand.line.drag.moved', said) : t('by-hand.line.drag.title'),
    sentence: t('by-hand.line.drag.sentence'),
    text: [t('by-hand.line.drag.text')],
    question: t('by-hand.line.drag.question', said),
    answer: t('by-hand.line.drag.answer')
  }),
  (said, t) => ({
    title: t('by-hand.line.leverage.title', said),
    sentence: t('by-hand.line.leverage.sentence'),
    text: [t('by-hand.line.leverage.text', said)]
  })
]
