import { en } from './en/index.ts'
import type { Format } from './types.ts'
import type { zhCN } from './zh-CN/index.ts'

export type { Format } from './types.ts'
export const languages = ['en', 'zh-CN'] as const
export type Language = (typeof languages)[number]

type Messages = typeof en
export type MessageKey = keyof Messages

/** Values a message needs; none where it is plain words. */
export type ValuesOf<K extends MessageKey> = Messages[K] extends (values: infer V, format: Format) => string
  ? [values: V]
  : []

/** Words for a key in one language, with its number and date formats. Handed to views and domains; they never choose a language. */
export interface Translate {
  <K extends MessageKey>(key: K, ...values: ValuesOf<K>): string
  /** For keys made at run time (`failure.` + code); the key itself where it is unknown. */
  dynamic(key: string, values?: object): string
  format: Format
  language: Language
}

/** The catalogue of a language; English is always there, others are loaded when asked for. */
export async function catalogue(language: Language): Promise<Messages | typeof zhCN> {
  return language === 'en' ? en : (await import('./zh-CN/index.ts')).zhCN
}
