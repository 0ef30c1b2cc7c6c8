const blockRows: usize = 256

/** 4 rows × 8 centroids of squared distances, between the two halves of the work. */
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
  v128.store(held, a0)
  v128.store(held, b0, 16)
  v128.store(held, a1, 32)
  v128.store(held, b1, 48)
  v128.store(held, a2, 64)
  v128.store(held, b2, 80)
  v128.store(held, a3, 96)
  v128.store(held, b3, 112)
}

@inline
function closer(distance: v128, best: v128, id: v128, bestId: v128): v128 {
  // The lower index wins a tie.
  return v128.or(
    f32x4.lt(distance, best),
    v128.and(f32x4.eq(distance, best), i32x4.lt_s(id, bestId))
  )
}

/** Adds a row to its centroid's sums. Lanes past d read into the next row and fall into the padding of `sums`. */
@inline
function addRow(row: usize, into: usize, stride: usize): void {
  for (let j: usize = 0; j < stride; j += 16) {
    v128.store(into + j, f32x4.add(v128.load(into + j), v128.load(row + j)))
  }
}

/** Float32 sums of a block go to the float64 sums and start again from 0. */
function flush(from: usize, into: usize, count: usize): void {
  for (let i: usize = 0; i < count; i += 4) {
    const v = v128.load(from + (i << 2))
    const at = into + (i << 3)
    v128.store(at, f64x2.add(v128.load(at), f64x2.promote_low_f32x4(v)))
    const high = f64x2.promote_low_f32x4(v128.shuffle<f32>(v, v, 2, 3, 2, 3))
    v128.store(at, f64x2.add(v128.load(at, 16), high), 16)
    v128.store(from + (i << 2), f32x4.splat(0))
  }
}

/**
 * One Lloyd assignment: the nearest centroid of each row, with the sums and counts of its rows in the same pass.
 *
 * `panel` holds the centroids in groups of 8, each d × 8, padded with infinity. `labels` and `distances` (0: not wanted) have room for
 * n rounded up to 4. `block` is k × d rounded up to 4 of float32 zeros; `sums` the same of float64, `counts` k of 32 bits, both added to.
 * Returns the sum of squared distances.
 */
export function nearest(
  rows: usize,
  n: usize,
  d: usize,
  panel: usize,
  groups: usize,
  k: usize,
  labels: usize,
  distances: usize,
  block: usize,
  sums: usize,
  counts: usize
): f64 {
  const stride = d << 2
  const padded = ((d + 3) & ~3) << 2
  let inertia = f64x2.splat(0)
  for (let from: usize = 0; from < n; from += blockRows) {
    const end = min(n, from + blockRows)
    for (let i = from; i < end; i += 4) {
      const live = min<usize>(4, end - i)
      const r0 = rows + i * stride
      const r1 = live > 1 ? r0 + stride : r0
      const r2 = live > 2 ? r1 + stride : r0
      const r3 = live > 3 ? r2 + stride : r0
      let best0 = f32x4.splat(f32.POSITIVE_INFINITY)
      let best1 = best0
      let best2 = best0
      let best3 = best0
      let id0 = i32x4.splat(0)
      let id1 = id0
      let id2 = id0
      let id3 = id0
      let low = i32x4(0, 1, 2, 3)
      for (let g: usize = 0; g < groups; g++) {
        distances4x8(r0, r1, r2, r3, stride, panel + g * (stride << 3))
        const high = i32x4.add(low, i32x4.splat(4))
        let v = v128.load(held)
        let less = f32x4.lt(v, best0)
        best0 = v128.bitselect(v, best0, less)
        id0 = v128.bitselect(low, id0, less)
        v = v128.load(held, 16)
        less = f32x4.lt(v, best0)
        best0 = v128.bitselect(v, best0, less)
        id0 = v128.bitselect(high, id0, less)
        v = v128.load(held, 32)
        less = f32x4.lt(v, best1)
        best1 = v128.bitselect(v, best1, less)
        id1 = v128.bitselect(low, id1, less)
        v = v128.load(held, 48)
        less = f32x4.lt(v, best1)
        best1 = v128.bitselect(v, best1, less)
        id1 = v128.bitselect(high, id1, less)
        v = v128.load(held, 64)
        less = f32x4.lt(v, best2)
        best2 = v128.bitselect(v, best2, less)
        id2 = v128.bitselect(low, id2, less)
        v = v128.load(held, 80)
        less = f32x4.lt(v, best2)
        best2 = v128.bitselect(v, best2, less)
        id2 = v128.bitselect(high, id2, less)
        v = v128.load(held, 96)
        less = f32x4.lt(v, best3)
        best3 = v128.bitselect(v, best3, less)
        id3 = v128.bitselect(low, id3, less)
        v = v128.load(held, 112)
        less = f32x4.lt(v, best3)
        best3 = v128.bitselect(v, best3, less)
        id3 = v128.bitselect(high, id3, less)
        low = i32x4.add(low, i32x4.splat(8))
      }
      // Lanes become rows: four steps of a 4 × 4 transpose for the distances, four for the indices.
      let p = v128.shuffle<f32>(best0, best1, 0, 4, 1, 5)
      let q = v128.shuffle<f32>(best2, best3, 0, 4, 1, 5)
      let s = v128.shuffle<f32>(best0, best1, 2, 6, 3, 7)
      let t = v128.shuffle<f32>(best2, best3, 2, 6, 3, 7)
      let distance = v128.shuffle<f32>(p, q, 0, 1, 4, 5)
      const distance1 = v128.shuffle<f32>(p, q, 2, 3, 6, 7)
      const distance2 = v128.shuffle<f32>(s, t, 0, 1, 4, 5)
      const distance3 = v128.shuffle<f32>(s, t, 2, 3, 6, 7)
      p = v128.shuffle<i32>(id0, id1, 0, 4, 1, 5)
      q = v128.shuffle<i32>(id2, id3, 0, 4, 1, 5)
      s = v128.shuffle<i32>(id0, id1, 2, 6, 3, 7)
      t = v128.shuffle<i32>(id2, id3, 2, 6, 3, 7)
      let label = v128.shuffle<i32>(p, q, 0, 1, 4, 5)
      const label1 = v128.shuffle<i32>(p, q, 2, 3, 6, 7)
      const label2 = v128.shuffle<i32>(s, t, 0, 1, 4, 5)
      const label3 = v128.shuffle<i32>(s, t, 2, 3, 6, 7)
      let take = closer(distance1, distance, label1, label)
      distance = v128.bitselect(distance1, distance, take)
      label = v128.bitselect(label1, label, take)
      take = closer(distance2, distance, label2, label)
      distance = v128.bitselect(distance2, distance, take)
      label = v128.bitselect(label2, label, take)
      take = closer(distance3, distance, label3, label)
      distance = v128.bitselect(distance3, distance, take)
      label = v128.bitselect(label3, label, take)

      if (labels) v128.store(labels + (i << 2), label)
      if (distances) v128.store(distances + (i << 2), distance)
      if (live < 4) {
        const on = i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(<i32>live))
        distance = v128.and(distance, on)
      }
      inertia = f64x2.add(inertia, f64x2.promote_low_f32x4(distance))
      inertia = f64x2.add(inertia, f64x2.promote_low_f32x4(v128.shuffle<f32>(distance, distance, 2, 3, 2, 3)))

      let at: usize = <usize>i32x4.extract_lane(label, 0)
      addRow(r0, block + at * padded, stride)
      store<u32>(counts + (at << 2), load<u32>(counts + (at << 2)) + 1)
      if (live > 1) {
        at = <usize>i32x4.extract_lane(label, 1)
        addRow(r1, block + at * padded, stride)
        store<u32>(counts + (at << 2), load<u32>(counts + (at << 2)) + 1)
      }
      if (live > 2) {
        at = <usize>i32x4.extract_lane(label, 2)
        addRow(r2, block + at * padded, stride)
        store<u32>(counts + (at << 2), load<u32>(counts + (at << 2)) + 1)
      }
      if (live > 3) {
        at = <usize>i32x4.extract_lane(label, 3)
        addRow(r3, block + at * padded, stride)
        store<u32>(counts + (at << 2), load<u32>(counts + (at << 2)) + 1)
      }
    }
    flush(block, sums, k * (padded >> 2))
  }
  return f64x2.extract_lane(inertia, 0) + f64x2.extract_lane(inertia, 1)
}
