/** 4 rows × 8 rows of distances, between the two halves of the work. */
const held = memory.data(128, 16)

// prettier-ignore
@inline
function distances4x8(r0: usize, r1: usize, r2: usize, r3: usize, stride: usize, panel: usize): void {
  let a0 = f32x4.splat(0), b0 = a0, a1 = a0, b1 = a0, a2 = a0, b2 = a0, a3 = a0, b3 = a0
  for (let j: usize = 0; j < stride; j += 4) {
    const c = v128.load(panel)
    const e = v128.load(panel, 16)
    panel += 32
    let x = v128.load_splat<f32>(r0 + j)
    let t = f32x4.sub(x, c)
    let u = f32x4.sub(x, e)
    a0 = f32x4.add(a0, f32x4.mul(t, t))
    b0 = f32x4.add(b0, f32x4.mul(u, u))
    x = v128.load_splat<f32>(r1 + j)
    t = f32x4.sub(x, c)
    u = f32x4.sub(x, e)
    a1 = f32x4.add(a1, f32x4.mul(t, t))
    b1 = f32x4.add(b1, f32x4.mul(u, u))
    x = v128.load_splat<f32>(r2 + j)
    t = f32x4.sub(x, c)
    u = f32x4.sub(x, e)
    a2 = f32x4.add(a2, f32x4.mul(t, t))
    b2 = f32x4.add(b2, f32x4.mul(u, u))
    x = v128.load_splat<f32>(r3 + j)
    t = f32x4.sub(x, c)
    u = f32x4.sub(x, e)
    a3 = f32x4.add(a3, f32x4.mul(t, t))
    b3 = f32x4.add(b3, f32x4.mul(u, u))
  }
  v128.store(held, f32x4.sqrt(a0))
  v128.store(held, f32x4.sqrt(b0), 16)
  v128.store(held, f32x4.sqrt(a1), 32)
  v128.store(held, f32x4.sqrt(b1), 48)
  v128.store(held, f32x4.sqrt(a2), 64)
  v128.store(held, f32x4.sqrt(b2), 80)
  v128.store(held, f32x4.sqrt(a3), 96)
  v128.store(held, f32x4.sqrt(b3), 112)
}

/**
 * Adds the distances between 8 rows (`panel`, d × 8) and n rows to sums by label, for several labellings at once.
 *
 * `labels` holds, for each of `count` labellings, n offsets in bytes into `sums`, where 8 float64 stand for each label.
 */
export function addDistances(
  panel: usize,
  rows: usize,
  n: usize,
  d: usize,
  labels: usize,
  count: usize,
  sums: usize
): void {
  const stride = d << 2
  for (let i: usize = 0; i < n; i += 4) {
    const live = min<usize>(4, n - i)
    const r0 = rows + i * stride
    const r1 = live > 1 ? r0 + stride : r0
    const r2 = live > 2 ? r1 + stride : r0
    const r3 = live > 3 ? r2 + stride : r0
    distances4x8(r0, r1, r2, r3, stride, panel)
    for (let r: usize = 0; r < live; r++) {
      const low = v128.load(held + (r << 5))
      const high = v128.load(held + (r << 5), 16)
      const v0 = f64x2.promote_low_f32x4(low)
      const v1 = f64x2.promote_low_f32x4(v128.shuffle<f32>(low, low, 2, 3, 2, 3))
      const v2 = f64x2.promote_low_f32x4(high)
      const v3 = f64x2.promote_low_f32x4(v128.shuffle<f32>(high, high, 2, 3, 2, 3))
      let label = labels + ((i + r) << 2)
      for (let c: usize = 0; c < count; c++) {
        const at = sums + load<u32>(label)
        v128.store(at, f64x2.add(v128.load(at), v0))
        v128.store(at, f64x2.add(v128.load(at, 16), v1), 16)
        v128.store(at, f64x2.add(v128.load(at, 32), v2), 32)
        v128.store(at, f64x2.add(v128.load(at, 48), v3), 48)
        label += n << 2
      }
    }
  }
}
