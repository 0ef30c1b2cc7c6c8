import type { Translate } from '@messages/index.ts'

/** A moment of the reader's own day and clock: today and the time, else the day, with the year where it is another. */
export function when(ms: number, t: Translate, now = Date.now()): string {
  const then = new Date(ms)
  const today = new Date(now)
  const show = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(t.language, options).format(then)
  if (then.toDateString() === today.toDateString()) {
    return t('common.today', { time: show({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) })
  }
  const year = then.getFullYear() === today.getFullYear() ? undefined : 'numeric'
  return show({ day: 'numeric', month: 'short', year })
}
