/** A formula, parsed. `at` is the position of the piece in the text, from 1. */
export type Node =
  | { type: 'number'; value: number; at: number }
  | { type: 'text'; value: string; at: number }
  | { type: 'boolean'; value: boolean; at: number }
  | { type: 'missing'; at: number }
  | { type: 'column'; name: string; at: number }
  | { type: 'unary'; operator: '-' | 'not'; operand: Node; at: number }
  | { type: 'binary'; operator: BinaryOperator; left: Node; right: Node; at: number }
  | { type: 'in'; value: Node; list: Node[]; at: number }
  | { type: 'call'; name: string; args: Node[]; at: number }

export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '^' | '=' | '!=' | '<' | '<=' | '>' | '>=' | 'and' | 'or'

export interface Token {
  type: 'number' | 'text' | 'name' | 'quoted-name' | 'operator' | 'end'
  text: string
  at: number
}

/** What a piece of a formula gives. */
export type FormulaType = 'number' | 'boolean' | 'date' | 'text' | 'missing'

/**
 * Values of a piece of a formula: one a row, or a single one that stands for every row (`constant`).
 * Numbers, booleans (0 or 1) and dates (milliseconds) are NaN where missing; text is codes into a dictionary, −1 where missing.
 */
export type Vector =
  | { type: 'number' | 'boolean' | 'date' | 'missing'; values: Float64Array; constant: boolean }
  | { type: 'text'; codes: Int32Array; dictionary: string[]; constant: boolean }
