const dayMs = 86_400_000
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/

/** Milliseconds of a date as text, `2024-01-31` or `2024-01-31 18:30`; null where it is none. UTC. */
export function dateOf(text: string): number | null {
  const match = iso.exec(text.trim())
  if (!match) return null
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0))
  const ms = Date.UTC(year, month - 1, day)
  const back = new Date(ms)
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || hour > 24 || minute > 59) return null
  return ms + ((hour * 60 + minute) * 60 + second) * 1000
}

export const daysBetween = (from: number, to: number): number => (to - from) / dayMs

/** Whole months from one date to another; negative where the second is earlier. */
export function monthsBetween(from: number, to: number): number {
  if (to < from) return -monthsBetween(to, from)
  const [a, b] = [new Date(from), new Date(to)]
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
  const within = (date: Date) =>
    ((date.getUTCDate() * 24 + date.getUTCHours()) * 60 + date.getUTCMinutes()) * 60 + date.getUTCSeconds()
  return within(b) < within(a) ? months - 1 : months
}

/** A date as text: the day, and the time where there is one. */
export function dateText(ms: number): string {
  const text = new Date(ms).toISOString()
  return ms % dayMs === 0 ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}
