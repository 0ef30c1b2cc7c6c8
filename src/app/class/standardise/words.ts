import type { Translate } from '@messages/index.ts'
import type { StageWords } from '../stage-words.ts'

/** What the words of a stage may speak of. */
export interface Said {
  x: string
  y: string
  k: number
  n: number
  drawn: number
  /** All that distance takes in. */
  columns: readonly string[]
  factor: number
  strongest: string
  weakest: string
  /** Of all squared distance, what the strongest column makes. */
  share: number
  /** The same of the weakest. */
  least: number
  /** Rows that change segment with the unit. */
  byUnit: { raw: number; standardised: number }
  changed: number
  changedShare: number
  adjustedRand: number
}

/** The stages, in order: as written, what distance sees, standardised, the unit changed. */
export const stages: readonly ((said: Said, t: Translate) => StageWords)[] = [
  (said, t) => ({
    title: t('by-hand.scale.written.title', said),
    sentence: t('by-hand.scale.written.sentence', said),
    text: [t('by-hand.scale.written.text')],
    question: t('by-hand.scale.written.question'),
    answer: t('by-hand.scale.written.answer', said)
  }),
  (said, t) => ({
    title: t('by-hand.scale.sees.title', said),
    sentence: t('by-hand.scale.sees.sentence'),
    text: [t('by-hand.scale.sees.text', said)],
    question: t('by-hand.scale.sees.question'),
    answer: t('by-hand.scale.sees.answer')
  }),
  (said, t) => ({
    title: t('by-hand.scale.both.title', said),
    sentence: t('by-hand.scale.both.sentence', said),
    text: [t('by-hand.scale.both.text')],
    question: t('by-hand.scale.both.question', said),
    answer: t('by-hand.scale.both.answer')
  }),
  (said, t) => ({
    title: t('by-hand.scale.unit.title', said),
    sentence: t('by-hand.scale.unit.sentence', said),
    text: [t('by-hand.scale.unit.text')]
  })
]
