import type { Progress } from '@core/progress.ts'
import type { Translate } from '@messages/index.ts'

const inBytes = new Set(['read', 'reading', 'save', 'saving', 'open'])

/** Fewer than this are shares of the work, not things that could be counted. */
const countable = 100

/** What is being done, done of whole, rate and time left in words; what is not known is left out, a stage without words too. */
export function progressWords(progress: Progress, t: Translate): string {
  const { format } = t
  const bytes = inBytes.has(progress.stage)
  const amount = bytes ? format.bytes : format.int
  const key = `stage.${progress.stage}`
  const stage = t.dynamic(key)
  const parts = stage === key ? [] : [stage]
  if (!bytes && progress.of > 0 && progress.of < countable) parts.push(format.percent(progress.done / progress.of))
  else if (progress.of > 0)
    parts.push(t('common.progress.of', { done: amount(progress.done), of: amount(progress.of) }))
  else if (progress.done > 0) parts.push(amount(progress.done))
  if (progress.rate && (bytes || progress.of >= countable))
    parts.push(t('common.progress.rate', { rate: amount(progress.rate) }))
  if (progress.remainingMs !== undefined) parts.push(left(progress.remainingMs, t))
  return parts.join(' · ')
}

function left(ms: number, t: Translate): string {
  return ms < 1000
    ? t('common.progress.almost')
    : t('common.progress.left', { time: t.format.duration(Math.round(ms / 1000) * 1000) })
}
