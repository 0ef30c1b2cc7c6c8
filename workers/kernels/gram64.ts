/**
 * Adds XᵀX of float64 rows to `into`: d rounded up to 4 by d rounded up to 4, the upper triangle in tiles of 4 × 4.
 *
 * `rows` has room for 4 numbers more than n × d. What lies in the padding of `into` means nothing.
 */
// prettier-ignore
export function gram64(rows: usize, n: usize, d: usize, blockRows: usize, into: usize): void {
  const stride = d << 3
  const side = ((d + 3) & ~3) << 3
  for (let from: usize = 0; from < n; from += blockRows) {
    const first = rows + from * stride
    const end = rows + min(n, from + blockRows) * stride
    for (let i: usize = 0; i < d; i += 4) {
      for (let j: usize = i; j < d; j += 4) {
        let a0 = f64x2.splat(0), b0 = a0, a1 = a0, b1 = a0, a2 = a0, b2 = a0, a3 = a0, b3 = a0
        const gap = (j - i) << 3
        const last = end + (i << 3)
        for (let row = first + (i << 3); row < last; row += stride) {
          const c = v128.load(row + gap)
          const e = v128.load(row + gap, 16)
          let x = v128.load_splat<f64>(row)
          a0 = f64x2.add(a0, f64x2.mul(x, c))
          b0 = f64x2.add(b0, f64x2.mul(x, e))
          x = v128.load_splat<f64>(row, 8)
          a1 = f64x2.add(a1, f64x2.mul(x, c))
          b1 = f64x2.add(b1, f64x2.mul(x, e))
          x = v128.load_splat<f64>(row, 16)
          a2 = f64x2.add(a2, f64x2.mul(x, c))
          b2 = f64x2.add(b2, f64x2.mul(x, e))
          x = v128.load_splat<f64>(row, 24)
          a3 = f64x2.add(a3, f64x2.mul(x, c))
          b3 = f64x2.add(b3, f64x2.mul(x, e))
        }
        const at = into + i * side + (j << 3)
        v128.store(at, f64x2.add(v128.load(at), a0))
        v128.store(at, f64x2.add(v128.load(at, 16), b0), 16)
        v128.store(at + side, f64x2.add(v128.load(at + side), a1))
        v128.store(at + side, f64x2.add(v128.load(at + side, 16), b1), 16)
        v128.store(at + 2 * side, f64x2.add(v128.load(at + 2 * side), a2))
        v128.store(at + 2 * side, f64x2.add(v128.load(at + 2 * side, 16), b2), 16)
        v128.store(at + 3 * side, f64x2.add(v128.load(at + 3 * side), a3))
        v128.store(at + 3 * side, f64x2.add(v128.load(at + 3 * side, 16), b3), 16)
      }
    }
  }
}
