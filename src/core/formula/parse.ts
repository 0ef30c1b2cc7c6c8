import { syntaxError } from './syntax-error.ts'
import { tokenise } from './tokenise.ts'
import type { BinaryOperator, Node, Token } from './types.ts'

/** How tightly an operator binds; `^` and comparisons beside it from their own rules below. */
const power: Record<string, number> = {
  or: 1,
  and: 2,
  not: 3,
  in: 4,
  '=': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
  negative: 7,
  '^': 8
}
const words = new Set(['and', 'or', 'not', 'in'])
const deepest = 200

/**
 * A formula as a tree (Pratt's top-down operator precedence). `^` binds tighter than a sign before it and to the right;
 * words (`and`, `or`, `not`, `in`, `true`, `false`, `missing`) are read in any case.
 *
 * Fails `formula-syntax` with the position from 1 and what was expected.
 */
export function parse(formula: string): Node {
  const parser = new Parser(formula)
  return parser.whole()
}

class Parser {
  readonly #formula: string
  readonly #tokens: Token[]
  #at = 0
  #depth = 0

  constructor(formula: string) {
    this.#formula = formula
    this.#tokens = tokenise(formula).map(readWords)
  }

  whole(): Node {
    const node = this.#expression(0)
    if (this.#token.type !== 'end') this.#expected('operator')
    return node
  }

  get #token(): Token {
    return this.#tokens[this.#at]
  }

  #expected(what: string): never {
    return syntaxError(this.#formula, this.#token.at, what)
  }

  #take(sign: string): boolean {
    if (this.#token.type !== 'operator' || this.#token.text !== sign) return false
    this.#at++
    return true
  }

  #need(sign: string): void {
    if (!this.#take(sign)) this.#expected(sign)
  }

  #expression(least: number): Node {
    if (++this.#depth > deepest) this.#expected('shorter')
    let left = this.#prefix()
    for (;;) {
      const { type, text, at } = this.#token
      const binds = type === 'operator' ? power[text] : undefined
      if (binds === undefined || binds <= least || text === 'not') break
      this.#at++
      left = text === 'in' ? this.#list(left, at) : this.#binary(text as BinaryOperator, left, binds, at)
    }
    this.#depth--
    return left
  }

  #binary(operator: BinaryOperator, left: Node, binds: number, at: number): Node {
    const right = this.#expression(operator === '^' ? binds - 1 : binds)
    return { type: 'binary', operator, left, right, at }
  }

  #list(value: Node, at: number): Node {
    this.#need('(')
    return { type: 'in', value, list: this.#args(), at }
  }

  #prefix(): Node {
    const { type, text, at } = this.#token
    if (type === 'end') this.#expected('value')
    this.#at++
    if (type === 'number') return { type: 'number', value: Number(text), at }
    if (type === 'text') return { type: 'text', value: text, at }
    if (type === 'quoted-name') return { type: 'column', name: text, at }
    if (type === 'name') return this.#named(text, at)
    if (text === '-') return { type: 'unary', operator: '-', operand: this.#expression(power.negative), at }
    if (text === '+') return this.#expression(power.negative)
    if (text === 'not') return { type: 'unary', operator: 'not', operand: this.#expression(power.not), at }
    if (text === '(') {
      const inner = this.#expression(0)
      this.#need(')')
      return inner
    }
    this.#at--
    return this.#expected('value')
  }

  #named(text: string, at: number): Node {
    if (this.#take('(')) return { type: 'call', name: text.toLowerCase(), args: this.#args(), at }
    const word = text.toLowerCase()
    if (word === 'true' || word === 'false') return { type: 'boolean', value: word === 'true', at }
    if (word === 'missing') return { type: 'missing', at }
    return { type: 'column', name: text, at }
  }

  #args(): Node[] {
    const args: Node[] = []
    if (this.#take(')')) return args
    do args.push(this.#expression(0))
    while (this.#take(','))
    this.#need(')')
    return args
  }
}

function readWords(token: Token): Token {
  const word = token.text.toLowerCase()
  return token.type === 'name' && words.has(word) ? { ...token, type: 'operator', text: word } : token
}
