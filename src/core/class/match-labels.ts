/**
 * For each label of `a` the label of `b` that means the same: the pairing under which most rows keep their label.
 *
 * Labels are 0…k − 1, the same number in both; rows with a label outside are left out. Exact, by dynamic programming over
 * subsets of labels: for k up to some 12.
 */
export function matchLabels(a: ArrayLike<number>, b: ArrayLike<number>, k: number): number[] {
  const both = overlap(a, b, k)
  const full = (1 << k) - 1
  // best[taken]: most rows kept by the first labels of `a`, as many as there are bits in `taken`, paired with those of `taken`.
  const best = new Float64Array(full + 1).fill(-1)
  const last = new Int8Array(full + 1).fill(-1)
  best[0] = 0
  for (let taken = 1; taken <= full; taken++) {
    const row = bits(taken) - 1
    for (let c = k - 1; c >= 0; c--) {
      if (!(taken & (1 << c))) continue
      const kept = best[taken & ~(1 << c)] + both[row * k + c]
      if (kept > best[taken]) {
        best[taken] = kept
        last[taken] = c
      }
    }
  }
  const pairs = new Array<number>(k)
  for (let row = k - 1, taken = full; row >= 0; row--) {
    pairs[row] = last[taken]
    taken &= ~(1 << last[taken])
  }
  return pairs
}

/** How many rows do not keep their label under a pairing, of those that have both. */
export function changedLabels(a: ArrayLike<number>, b: ArrayLike<number>, pairs: readonly number[]): number {
  let changed = 0
  for (let i = 0; i < a.length; i++) if (a[i] >= 0 && b[i] >= 0 && pairs[a[i]] !== b[i]) changed++
  return changed
}

function overlap(a: ArrayLike<number>, b: ArrayLike<number>, k: number): Float64Array {
  const counts = new Float64Array(k * k)
  for (let i = 0; i < a.length; i++) if (a[i] >= 0 && a[i] < k && b[i] >= 0 && b[i] < k) counts[a[i] * k + b[i]]++
  return counts
}

function bits(value: number): number {
  let count = 0
  for (let rest = value; rest; rest &= rest - 1) count++
  return count
}
