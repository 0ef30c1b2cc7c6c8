/** How numbers are written in a column: the sign between units and fractions. */
export type Decimal = '.' | ','

export interface ParsedNumber {
  value: number
  /** Written without fraction or exponent. */
  whole: boolean
  unit?: string
}

const unit = '[$€£¥￥₹₽₩%]|US\\$|R\\$|元|(?:USD|EUR|GBP|CNY|RMB|JPY|CHF)(?![A-Za-z])'
const shell = new RegExp(`^([-+\\u2212]?)(${unit})?\\s*([-+\\u2212]?)(.*?)\\s*(${unit}|％)?$`)
const plain = /^\d+(?:\.\d+)?(?:[eE][-+]?\d{1,3})?$|^\.\d+(?:[eE][-+]?\d{1,3})?$|^\d+\.$/
const grouped: Record<Decimal, RegExp> = {
  '.': /^\d{1,3}(?:([,'’\u00a0\u202f\u2009 ])\d{3})(?:\1\d{3})*(?:\.\d*)?$/,
  ',': /^\d{1,3}(?:([.'’\u00a0\u202f\u2009 ])\d{3})(?:\1\d{3})*(?:,\d*)?$/
}

/**
 * A number as people write it: decimal point or comma, thousands by comma, point, space or apostrophe, per cent, a currency
 * sign before or behind, brackets for less than zero. Per cent is kept as written (12 %, 12). Null where it is none.
 */
export function parseNumber(text: string, decimal: Decimal): ParsedNumber | null {
  let body = text.trim()
  let sign = 1
  if (body.startsWith('(') && body.endsWith(')')) {
    body = body.slice(1, -1).trim()
    sign = -1
  }
  if (body.length > 60 || !mayStart(body)) return null
  if (sign > 0 && plain.test(body) && (decimal === '.' || !body.includes('.'))) {
    return { value: Number(body), whole: /^\d+$/.test(body) }
  }
  if (!/\d/.test(body)) return null
  const parts = shell.exec(body)
  if (!parts || (parts[1] && parts[3]) || (parts[2] && parts[5])) return null
  const minus = parts[1] || parts[3]
  if (minus && sign < 0) return null
  if (minus && minus !== '+') sign = -1
  const digits = numeral(parts[4], decimal)
  if (digits === null) return null
  const found = (parts[2] ?? parts[5])?.replace('％', '%').replace('￥', '¥')
  return { value: sign * Number(digits), whole: /^\d+$/.test(digits), ...(found ? { unit: found } : {}) }
}

/** No number begins with a letter but a currency's: most texts are none by their first character. */
function mayStart(body: string): boolean {
  const first = body.charCodeAt(0) | 32
  return first < 97 || first > 122 || 'uregcj'.includes(String.fromCharCode(first))
}

function numeral(text: string, decimal: Decimal): string | null {
  const straight = decimal === ',' ? (text.includes('.') ? '' : text.replace(',', '.')) : text
  if (plain.test(straight)) return straight
  const groups = grouped[decimal].exec(text)
  if (!groups) return null
  const joined = text.split(groups[1]).join('')
  return decimal === ',' ? joined.replace(',', '.') : joined
}

/** A whole number with needless zeros in front (007): a code, whose text would be lost in a number. */
export const hasLeadingZeros = (text: string): boolean => /^\s*[-+]?0\d+\s*$/.test(text)

/** A whole number of more than 15 digits, which float64 does not hold exactly. */
export const hasLongDigits = (text: string): boolean => /^\s*[-+]?[1-9]\d{15,}\s*$/.test(text)
