/** 4 rows × 4 centroids of squared distances, between the two halves of the work. */
const held64 = memory.data(128, 16)

// prettier-ignore
@inline
function distances4x4(r0: usize, r1: usize, r2: usize, r3: usize, stride: usize, panel: usize): void {
  let a0 = f64x2.splat(0), b0 = a0, a1 = a0, b1 = a0, a2 = a0, b2 = a0, a3 = a0, b3 = a0
  for (let j: usize = 0; j < stride; j += 8) {
    const c = v128.load(panel)
    const e = v128.load(panel, 16)
    panel += 32
    let x = v128.load_splat<f64>(r0 + j)
    let t = f64x2.sub(x, c)
    let u = f64x2.sub(x, e)
    a0 = f64x2.add(a0, f64x2.mul(t, t))
    b0 = f64x2.add(b0, f64x2.mul(u, u))
    x = v128.load_splat<f64>(r1 + j)
    t = f64x2.sub(x, c)
    u = f64x2.sub(x, e)
    a1 = f64x2.add(a1, f64x2.mul(t, t))
    b1 = f64x2.add(b1, f64x2.mul(u, u))
    x = v128.load_splat<f64>(r2 + j)
    t = f64x2.sub(x, c)
    u = f64x2.sub(x, e)
    a2 = f64x2.add(a2, f64x2.mul(t, t))
    b2 = f64x2.add(b2, f64x2.mul(u, u))
    x = v128.load_splat<f64>(r3 + j)
    t = f64x2.sub(x, c)
    u = f64x2.sub(x, e)
    a3 = f64x2.add(a3, f64x2.mul(t, t))
    b3 = f64x2.add(b3, f64x2.mul(u, u))
  }
  v128.store(held64, a0)
  v128.store(held64, b0, 16)
  v128.store(held64, a1, 32)
  v128.store(held64, b1, 48)
  v128.store(held64, a2, 64)
  v128.store(held64, b2, 80)
  v128.store(held64, a3, 96)
  v128.store(held64, b3, 112)
}

/**
 * The nearest of k centroids for each of n float64 rows, ties to the lower index, with the sums and counts of its rows.
 *
 * `panel` holds the centroids in groups of 4, each d × 4, padded with infinity. `sums` (k × d of float64) and `counts` (k of float64)
 * are added to. Returns `before` and the squared distances, added up row after row.
 */
export function nearest64(
  rows: usize,
  n: usize,
  d: usize,
  panel: usize,
  k: usize,
  labels: usize,
  distances: usize,
  sums: usize,
  counts: usize,
  before: f64
): f64 {
  const stride = d << 3
  let inertia = before
  for (let i: usize = 0; i < n; i += 4) {
    const live = min<usize>(4, n - i)
    const r0 = rows + i * stride
    const r1 = live > 1 ? r0 + stride : r0
    const r2 = live > 2 ? r1 + stride : r0
    const r3 = live > 3 ? r2 + stride : r0
    for (let r: usize = 0; r < live; r++) {
      store<f64>(distances + ((i + r) << 3), f64.POSITIVE_INFINITY)
      store<u32>(labels + ((i + r) << 2), 0)
    }
    for (let c: usize = 0; c < k; c += 4) {
      distances4x4(r0, r1, r2, r3, stride, panel + c * stride)
      const last = min<usize>(4, k - c)
      for (let r: usize = 0; r < live; r++) {
        const at = distances + ((i + r) << 3)
        let best = load<f64>(at)
        for (let one: usize = 0; one < last; one++) {
          const distance = load<f64>(held64 + (r << 5) + (one << 3))
          if (!(distance < best)) continue
          best = distance
          store<u32>(labels + ((i + r) << 2), <u32>(c + one))
        }
        store<f64>(at, best)
      }
    }
    for (let r: usize = 0; r < live; r++) {
      const label: usize = load<u32>(labels + ((i + r) << 2))
      const count = counts + (label << 3)
      store<f64>(count, load<f64>(count) + 1)
      inertia += load<f64>(distances + ((i + r) << 3))
      const from = r0 + r * stride
      const into = sums + label * stride
      for (let j: usize = 0; j < stride; j += 8) store<f64>(into + j, load<f64>(into + j) + load<f64>(from + j))
    }
  }
  return inertia
}
