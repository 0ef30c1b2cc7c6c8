/** How many different numbers there are, NaN left out and −0 as 0; null where they are more than `most`. */
export function countDistinct(values: ArrayLike<number>, most: number): number | null {
  const size = 2 ** Math.ceil(Math.log2(2 * Math.min(most, values.length) + 4))
  const slots = new Float64Array(size).fill(NaN)
  const real = new Float64Array(1)
  const words = new Int32Array(real.buffer)
  let distinct = 0
  let before = NaN
  for (let row = 0; row < values.length; row++) {
    const value = values[row] + 0
    if (value === before || Number.isNaN(value)) continue
    before = real[0] = value
    let h = Math.imul(words[0] ^ Math.imul(words[1], 0x9e3779b1), 0x85ebca6b)
    h ^= h >>> 15
    let slot = h & (size - 1)
    while (slots[slot] !== value && !Number.isNaN(slots[slot])) slot = (slot + 1) & (size - 1)
    if (slots[slot] === value) continue
    if (++distinct > most) return null
    slots[slot] = value
  }
  return distinct
}
