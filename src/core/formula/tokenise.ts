import { syntaxError } from './syntax-error.ts'
import type { Token } from './types.ts'

const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y
const name = /[\p{L}_][\p{L}\p{N}_.]*/uy
const operator = /<=|>=|<>|!=|==|&&|\|\||[-+*/%^=<>!(),]/y
const space = /\s+/y
/** Signs that a Chinese or typographic keyboard gives, and the plain ones they mean. */
const plain: Record<string, string> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '−': '-',
  '×': '*',
  '÷': '/',
  '≤': '<=',
  '≥': '>=',
  '≠': '!='
}
const same: Record<string, string> = { '==': '=', '<>': '!=', '&&': 'and', '||': 'or', '!': 'not' }
const closing: Record<string, string> = { '"': '"', "'": "'", '[': ']', '`': '`', '“': '”' }

/**
 * The tokens of a formula, an `end` last. Text stands in "…" or '…' (a doubled quote is one of them), a column of any name in […] or `…`.
 *
 * Fails `formula-syntax` where a quote is not closed or a sign is unknown.
 */
export function tokenise(formula: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at
    return pattern.exec(formula)?.[0]
  }
  while (at < formula.length) {
    const blank = match(space)
    if (blank) {
      at += blank.length
      continue
    }
    const token = next(formula, at, match)
    tokens.push(token.token)
    at += token.length
  }
  tokens.push({ type: 'end', text: '', at: formula.length + 1 })
  return tokens
}

function next(formula: string, at: number, match: (pattern: RegExp) => string | undefined) {
  const sign = formula[at]
  const one = (type: Token['type'], text: string, length: number) => ({ token: { type, text, at: at + 1 }, length })
  if (sign in closing) {
    const { text, length } = quoted(formula, at, closing[sign])
    return one(sign === '[' || sign === '`' ? 'quoted-name' : 'text', text, length)
  }
  if (sign in plain) return one('operator', plain[sign], 1)
  const digits = match(number)
  if (digits) return one('number', digits, digits.length)
  const word = match(name)
  if (word) return one('name', word, word.length)
  const found = match(operator)
  if (found) return one('operator', same[found] ?? found, found.length)
  return syntaxError(formula, at + 1, 'value')
}

function quoted(formula: string, at: number, close: string): { text: string; length: number } {
  let text = ''
  for (let i = at + 1; i < formula.length; i++) {
    if (formula[i] !== close) text += formula[i]
    else if (formula[i + 1] === close) text += formula[i++]
    else return { text, length: i + 1 - at }
  }
  return syntaxError(formula, at + 1, close)
}
