/** (x − center) × factor in place, in float64 before it is rounded; center and factor are float64, d each. */
export function scale(rows: usize, n: usize, d: usize, center: usize, factor: usize): void {
  const whole = d & ~3
  for (let i: usize = 0; i < n; i++) {
    const row = rows + i * (d << 2)
    for (let j: usize = 0; j < whole; j += 4) {
      const v = v128.load(row + (j << 2))
      const at = j << 3
      const low = f64x2.mul(f64x2.sub(f64x2.promote_low_f32x4(v), v128.load(center + at)), v128.load(factor + at))
      const high = f64x2.mul(
        f64x2.sub(f64x2.promote_low_f32x4(v128.shuffle<f32>(v, v, 2, 3, 2, 3)), v128.load(center + at, 16)),
        v128.load(factor + at, 16)
      )
      v128.store(
        row + (j << 2),
        v128.shuffle<f32>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 1, 4, 5)
      )
    }
    for (let j = whole; j < d; j++) {
      const x = <f64>load<f32>(row + (j << 2))
      store<f32>(row + (j << 2), <f32>((x - load<f64>(center + (j << 3))) * load<f64>(factor + (j << 3))))
    }
  }
}
