/** 4 rows × 8 columns of a product, for the last group of columns. */
const held = memory.data(128, 16)

// prettier-ignore
@inline
function products4x8(r0: usize, r1: usize, r2: usize, r3: usize, stride: usize, panel: usize): void {
  let a0 = f32x4.splat(0), b0 = a0, a1 = a0, b1 = a0, a2 = a0, b2 = a0, a3 = a0, b3 = a0
  for (let j: usize = 0; j < stride; j += 4) {
    const c = v128.load(panel)
    const e = v128.load(panel, 16)
    panel += 32
    let x = v128.load_splat<f32>(r0 + j)
    a0 = f32x4.add(a0, f32x4.mul(x, c))
    b0 = f32x4.add(b0, f32x4.mul(x, e))
    x = v128.load_splat<f32>(r1 + j)
    a1 = f32x4.add(a1, f32x4.mul(x, c))
    b1 = f32x4.add(b1, f32x4.mul(x, e))
    x = v128.load_splat<f32>(r2 + j)
    a2 = f32x4.add(a2, f32x4.mul(x, c))
    b2 = f32x4.add(b2, f32x4.mul(x, e))
    x = v128.load_splat<f32>(r3 + j)
    a3 = f32x4.add(a3, f32x4.mul(x, c))
    b3 = f32x4.add(b3, f32x4.mul(x, e))
  }
  v128.store(held, a0)
  v128.store(held, b0, 16)
  v128.store(held, a1, 32)
  v128.store(held, b1, 48)
  v128.store(held, a2, 64)
  v128.store(held, b2, 80)
  v128.store(held, a3, 96)
  v128.store(held, b3, 112)
}

/**
 * X times a d × k matrix: n × k in `out`, row after row.
 *
 * `panel` holds the matrix in groups of 8 columns, each d × 8, padded with 0.
 */
export function project(rows: usize, n: usize, d: usize, panel: usize, groups: usize, k: usize, out: usize): void {
  const stride = d << 2
  const outStride = k << 2
  for (let i: usize = 0; i < n; i += 4) {
    const live = min<usize>(4, n - i)
    const r0 = rows + i * stride
    const r1 = live > 1 ? r0 + stride : r0
    const r2 = live > 2 ? r1 + stride : r0
    const r3 = live > 3 ? r2 + stride : r0
    for (let g: usize = 0; g < groups; g++) {
      products4x8(r0, r1, r2, r3, stride, panel + g * (stride << 3))
      const width = min<usize>(8, k - (g << 3)) << 2
      const at = out + i * outStride + (g << 5)
      for (let r: usize = 0; r < live; r++) memory.copy(at + r * outStride, held + (r << 5), width)
    }
  }
}
