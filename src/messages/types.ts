/** Numbers, dates and sizes as the reader's language writes them. */
export interface Format {
  locale: string
  /** Whole number with thousands. */
  int(value: number): string
  /** Three significant digits (or as many as given), U+2212 minus. */
  num(value: number, digits?: number): string
  /** Decimal places fixed. */
  fixed(value: number, places: number): string
  /** 0.31 → `31 %`, in Chinese `31%`. */
  percent(value: number, places?: number): string
  date(ms: number): string
  datetime(ms: number): string
  bytes(value: number): string
  duration(ms: number): string
  list(items: readonly string[]): string
}

/** A message: words, or a function from values to words. */
export type Message<V> = string | ((values: V, format: Format) => string)

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the values differ by key; `t` gives them their types back
export type Catalogue = Record<string, Message<any>>

/** The same keys and the same values as another language's catalogue. */
export type SameAs<C extends Catalogue> = {
  [K in keyof C]: C[K] extends (values: infer V, format: Format) => string ? Message<V> : string
}
