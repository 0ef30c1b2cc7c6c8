/**
 * Positions of values in ascending order; equal ones in the order they stand, −0 before 0, NaN last of either sign.
 *
 * A radix sort on the bits of the floats, four digits of 16 bits: about ten times as fast as a sort that compares.
 */
export function ascendingOrder(values: ArrayLike<number>): Uint32Array {
  const n = values.length
  const keys = new Uint32Array(sortable(values).buffer)
  let order = Uint32Array.from({ length: n }, (_, i) => i)
  let next = new Uint32Array(n)
  const counts = new Uint32Array(radix + 1)
  for (let digit = 0; digit < 4; digit++) {
    const word = digit >> 1
    const shift = (digit & 1) << 4
    counts.fill(0)
    for (let i = 0; i < n; i++) counts[((keys[2 * i + word] >>> shift) & mask) + 1]++
    if (counts.includes(n)) continue
    for (let i = 1; i < radix; i++) counts[i] += counts[i - 1]
    for (let i = 0; i < n; i++) {
      const at = order[i]
      next[counts[(keys[2 * at + word] >>> shift) & mask]++] = at
    }
    ;[order, next] = [next, order]
  }
  return order
}

const radix = 65_536
const mask = radix - 1

/** The bits of the values, low word first, changed so that unsigned whole numbers are in the order of the values. */
function sortable(values: ArrayLike<number>): Float64Array {
  const floats = new Float64Array(values.length)
  const words = new Uint32Array(floats.buffer)
  for (let i = 0; i < values.length; i++) {
    floats[i] = values[i]
    const high = words[2 * i + 1]
    if (Number.isNaN(values[i])) words[2 * i] = words[2 * i + 1] = 0xffffffff
    else if (high >>> 31) {
      words[2 * i] = ~words[2 * i]
      words[2 * i + 1] = ~high
    } else words[2 * i + 1] = high | 0x80000000
  }
  return floats
}
