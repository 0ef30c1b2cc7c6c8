import type { Format } from './types.ts'

const signFirst = /^[$€£¥￥₹₽₩]$|\$$/

/** A figure with its unit as the language writes it: `€ 45.5`, `20 %`, in Chinese `€45.5`, `20%`. */
export function amount(value: number, unit: string | undefined, f: Format, digits?: number): string {
  return withUnit(f.num(value, digits), unit, f)
}

/** The same with its sign, also where it is above 0: `€ +2.6`. */
export function signed(value: number, unit: string | undefined, f: Format, digits?: number): string {
  return withUnit(`${value > 0 ? '+' : ''}${f.num(value, digits)}`, unit, f)
}

function withUnit(text: string, unit: string | undefined, f: Format): string {
  if (!unit) return text
  const gap = f.locale.startsWith('zh') ? '' : '\u202f'
  return signFirst.test(unit) ? `${unit}${gap}${text}` : `${text}${gap}${unit}`
}

/** A p value: three decimal places, or below .001. */
export function pValue(p: number, f: Format): string {
  if (Number.isNaN(p)) return 'p –'
  return p < 0.001 ? `p < ${f.num(0.001)}` : `p = ${f.fixed(p, 3)}`
}
