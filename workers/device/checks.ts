import { Refusal } from '@core/outcome.ts'
import type { RowBlock } from './types.ts'

/** A programmer's mistake: wrong sizes, rows that were freed, rows of another device. */
export class Misuse extends Error {}

/** Fails `no-rows` for an empty block; a block of the wrong size is a programmer's mistake and throws. */
export function checkRows({ n, d, data }: RowBlock): void {
  if (n === 0) throw new Refusal('no-rows')
  if (d < 1 || !Number.isInteger(n) || !Number.isInteger(d)) throw new Misuse(`Rows of ${n} × ${d} make no block.`)
  checkSize(data, n * d)
}

/** Throws where a matrix has not the size its shape says. */
export function checkSize(values: ArrayLike<number>, size: number): void {
  if (values.length !== size || size === 0) throw new Misuse(`A matrix of ${size} numbers has ${values.length}.`)
}
