const blockRows: usize = 256

@inline
function add4(v: v128, into: usize): void {
  v128.store(into, f64x2.add(v128.load(into), f64x2.promote_low_f32x4(v)))
  const high = f64x2.promote_low_f32x4(v128.shuffle<f32>(v, v, 2, 3, 2, 3))
  v128.store(into, f64x2.add(v128.load(into, 16), high), 16)
}

/**
 * Adds XᵀX to `into`: float64, d rounded up to 8 by d rounded up to 8, the upper triangle in tiles of 4 × 8.
 *
 * Products are float32, summed over blocks of 256 rows before they go to float64. What lies in the padding means nothing.
 */
// prettier-ignore
export function gram(rows: usize, n: usize, d: usize, into: usize): void {
  const stride = d << 2
  const side = ((d + 7) & ~7) << 3
  for (let from: usize = 0; from < n; from += blockRows) {
    const first = rows + from * stride
    const end = rows + min(n, from + blockRows) * stride
    for (let i: usize = 0; i < d; i += 4) {
      for (let j: usize = i & ~7; j < d; j += 8) {
        let a0 = f32x4.splat(0), b0 = a0, a1 = a0, b1 = a0, a2 = a0, b2 = a0, a3 = a0, b3 = a0
        const gap = (j - i) << 2
        const last = end + (i << 2)
        for (let row = first + (i << 2); row < last; row += stride) {
          const c = v128.load(row + gap)
          const e = v128.load(row + gap, 16)
          let x = v128.load_splat<f32>(row)
          a0 = f32x4.add(a0, f32x4.mul(x, c))
          b0 = f32x4.add(b0, f32x4.mul(x, e))
          x = v128.load_splat<f32>(row, 4)
          a1 = f32x4.add(a1, f32x4.mul(x, c))
          b1 = f32x4.add(b1, f32x4.mul(x, e))
          x = v128.load_splat<f32>(row, 8)
          a2 = f32x4.add(a2, f32x4.mul(x, c))
          b2 = f32x4.add(b2, f32x4.mul(x, e))
          x = v128.load_splat<f32>(row, 12)
          a3 = f32x4.add(a3, f32x4.mul(x, c))
          b3 = f32x4.add(b3, f32x4.mul(x, e))
        }
        const at = into + i * side + (j << 3)
        add4(a0, at)
        add4(b0, at + 32)
        add4(a1, at + side)
        add4(b1, at + side + 32)
        add4(a2, at + 2 * side)
        add4(b2, at + 2 * side + 32)
        add4(a3, at + 3 * side)
        add4(b3, at + 3 * side + 32)
      }
    }
  }
}
