import type { Language } from './index.ts'
import type { Format } from './types.ts'

const units = ['B', 'kB', 'MB', 'GB', 'TB']

/** Number, date and size formats of a language. Missing (NaN) is an en dash. */
export function format(language: Language): Format {
  // British English: the day before the month, 24 hours.
  const locale = language === 'en' ? 'en-GB' : language
  const gap = language === 'en' ? '\u202f' : ''
  const minus = (text: string) => text.replace(/^-/, '\u2212')
  const show = (value: number, options: Intl.NumberFormatOptions) =>
    Number.isNaN(value) ? '–' : minus(new Intl.NumberFormat(locale, options).format(value))
  const num = (value: number, digits = 3) =>
    Math.abs(value) >= 10 ** digits
      ? show(value, { maximumFractionDigits: 0 })
      : value !== 0 && Math.abs(value) < 1e-4
        ? minus(value.toExponential(digits - 1))
        : show(value, { maximumSignificantDigits: digits })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
  const together = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    locale,
    int: (value) => show(value, { maximumFractionDigits: 0 }),
    num,
    fixed: (value, places) => show(value, { minimumFractionDigits: places, maximumFractionDigits: places }),
    percent: (value, places) =>
      value > 0 && value < 0.0005 && places === undefined
        ? `<${show(0.1, {})}${gap}%`
        : `${show(value * 100, { maximumFractionDigits: places ?? (Math.abs(value) < 0.1 ? 1 : 0) })}${gap}%`,
    date: (ms) => (Number.isNaN(ms) ? '–' : day.format(ms)),
    datetime: (ms) => (Number.isNaN(ms) ? '–' : moment.format(ms)),
    bytes: (value) => {
      const power = value < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(value) / 3))
      return `${num(value / 1000 ** power)}${gap}${units[power]}`
    },
    duration: (ms) =>
      ms < 1000
        ? `${num(ms, 2)}${gap}ms`
        : ms < 60_000
          ? `${num(ms / 1000, 2)}${gap}s`
          : `${show(Math.floor(ms / 60_000), {})}${gap}min ${show(Math.round((ms % 60_000) / 1000), {})}${gap}s`,
    list: (items) => together.format(items)
  }
}
