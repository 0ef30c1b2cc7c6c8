import { halfStepAt, type HalfStep, type Replay } from '@core/class/kmeans-replay.ts'
import type { Translate } from '@messages/index.ts'

/** The finding of a half step, and what is drawn; `circled` where every row that changed is. */
export function headOf(
  now: HalfStep,
  replay: Replay,
  circled: boolean,
  t: Translate
): { title: string; sentence: string } {
  const rows = replay.columns[0].length
  const iterations = replay.places.length
  const changed = now.changed.length
  const k = now.centroids.length
  if (now.half === 'start')
    return { title: t('class.kmeans.start.title', { k }), sentence: t('class.kmeans.start.sentence', { rows }) }
  if (now.half === 'improved')
    return { title: t('class.kmeans.improved.title'), sentence: t('class.kmeans.improved.sentence') }
  const at = { iteration: now.iteration, iterations, changed, rows }
  if (now.half === 'move') {
    const words = now.iteration === 1 ? 'first' : circled ? 'sentence' : 'counted'
    return { title: t('class.kmeans.move.title'), sentence: t(`class.kmeans.move.${words}`, at) }
  }
  if (now.last && changed === 0 && now.iteration > 1)
    return { title: t('class.kmeans.rest.title'), sentence: t('class.kmeans.rest.sentence', at) }
  const words = now.iteration === 1 ? 'first' : circled ? 'sentence' : 'counted'
  return { title: t('class.kmeans.assign.title'), sentence: t(`class.kmeans.assign.${words}`, at) }
}

/** What a class is asked before the next half step, and what comes of it; null where there is nothing to ask. */
export function questionOf(
  now: HalfStep,
  replay: Replay,
  stage: number,
  t: Translate
): { question: string; answer: string } | null {
  const next = halfStepAt(replay, stage + 1)
  if (now.half === 'start') return { question: t('class.kmeans.ask.share'), answer: t('class.kmeans.answer.share') }
  if (now.last) return { question: t('class.kmeans.ask.other'), answer: t('class.kmeans.answer.other') }
  if (now.half === 'assign' && now.iteration <= 3 && next.moved) {
    const furthest = next.moved.indexOf(Math.max(...next.moved))
    return {
      question: t('class.kmeans.ask.furthest'),
      answer: t('class.kmeans.answer.furthest', { number: furthest + 1, by: next.moved[furthest] })
    }
  }
  if (now.half === 'move' && now.iteration <= 2)
    return {
      question: t('class.kmeans.ask.change'),
      answer: t('class.kmeans.answer.change', { changed: next.changed.length })
    }
  return null
}
