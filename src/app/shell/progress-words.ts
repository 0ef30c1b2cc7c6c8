import type { Progress } from '@core/progress.ts'
import type { Translate } from '@messages/index.ts'

const inBytes = new Set(['read', 'reading', 'save', 'saving', 'open'])

/** Done of whole, rate and time left in words; what is not known is left out. */
export function progressWords(progress: Progress, t: Translate): string {
  const { format } = t
  const amount = inBytes.has(progress.stage) ? format.bytes : format.int
  const parts: string[] = []
  if (progress.of > 0) parts.push(t('common.progress.of', { done: amount(progress.done), of: amount(progress.of) }))
  else if (progress.done > 0) parts.push(amount(progress.done))
  if (progress.rate) parts.push(t('common.progress.rate', { rate: amount(progress.rate) }))
  if (progress.remainingMs !== undefined) parts.push(left(progress.remainingMs, t))
  return parts.join(' · ')
}

function left(ms: number, t: Translate): string {
  return ms < 1000
    ? t('common.progress.almost')
    : t('common.progress.left', { time: t.format.duration(Math.round(ms / 1000) * 1000) })
}
