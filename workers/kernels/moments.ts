const blockRows: usize = 256

/** Adds the sum of each column to `into`: float64, d rounded up to 4. */
export function addColumns(rows: usize, n: usize, d: usize, into: usize): void {
  const stride = d << 2
  for (let from: usize = 0; from < n; from += blockRows) {
    const first = rows + from * stride
    const end = rows + min(n, from + blockRows) * stride
    for (let j: usize = 0; j < d; j += 4) {
      let a = v128.load(into + (j << 3))
      let b = v128.load(into + (j << 3), 16)
      for (let row = first + (j << 2); row < end; row += stride) {
        const v = v128.load(row)
        a = f64x2.add(a, f64x2.promote_low_f32x4(v))
        b = f64x2.add(b, f64x2.promote_low_f32x4(v128.shuffle<f32>(v, v, 2, 3, 2, 3)))
      }
      v128.store(into + (j << 3), a)
      v128.store(into + (j << 3), b, 16)
    }
  }
}

/** Adds the sum of squared deviations from `mean` of each column to `into`; both float64, d rounded up to 4. */
export function addSquares(rows: usize, n: usize, d: usize, mean: usize, into: usize): void {
  const stride = d << 2
  for (let from: usize = 0; from < n; from += blockRows) {
    const first = rows + from * stride
    const end = rows + min(n, from + blockRows) * stride
    for (let j: usize = 0; j < d; j += 4) {
      const c = v128.load(mean + (j << 3))
      const e = v128.load(mean + (j << 3), 16)
      let a = v128.load(into + (j << 3))
      let b = v128.load(into + (j << 3), 16)
      for (let row = first + (j << 2); row < end; row += stride) {
        const v = v128.load(row)
        const t = f64x2.sub(f64x2.promote_low_f32x4(v), c)
        const u = f64x2.sub(f64x2.promote_low_f32x4(v128.shuffle<f32>(v, v, 2, 3, 2, 3)), e)
        a = f64x2.add(a, f64x2.mul(t, t))
        b = f64x2.add(b, f64x2.mul(u, u))
      }
      v128.store(into + (j << 3), a)
      v128.store(into + (j << 3), b, 16)
    }
  }
}
