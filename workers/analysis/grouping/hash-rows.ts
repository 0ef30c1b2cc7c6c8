import type { Column } from '@core/table/types.ts'
import type { Tick } from '../types.ts'

/** A 32-bit hash of each row over the columns; rows equal in all have equal hashes (missing is one value, and so are 0 and −0). */
export function* hashRows(columns: readonly Column[], n: number): Generator<Tick, Int32Array> {
  const hashes = new Int32Array(n).fill(0x2545f491)
  for (const [index, column] of columns.entries()) {
    yield { stage: 'grouping', done: index, of: columns.length }
    if ('codes' in column) for (let i = 0; i < n; i++) hashes[i] = mix(hashes[i], column.codes[i])
    else mixNumbers(hashes, column.values)
  }
  for (let i = 0; i < n; i++) hashes[i] = finish(hashes[i])
  return hashes
}

const scratch = new Float64Array(1)
const words = new Int32Array(scratch.buffer)

function mixNumbers(hashes: Int32Array, values: ArrayLike<number>): void {
  for (let i = 0; i < hashes.length; i++) {
    const value = values[i]
    // Adding 0 makes −0 into 0; all NaN are given one pattern.
    scratch[0] = Number.isNaN(value) ? NaN : value + 0
    hashes[i] = mix(mix(hashes[i], words[0]), words[1])
  }
}

/** One round of murmur3. */
function mix(hash: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51)
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593)
  const h = hash ^ k
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0
}

function finish(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
