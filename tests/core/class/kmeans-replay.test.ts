import { describe, expect, test } from 'vitest'
import { byHandStart } from '@core/class/by-hand-start.ts'
import { halfStepAt, replayOf, stageOfIteration, stagesOf } from '@core/class/kmeans-replay.ts'
import { nearestRows } from '@core/class/nearest-rows.ts'
import { normal, random } from '@core/stats/random.ts'

/** Lloyd's iterations written out, to the last row. */
function lloyd(columns: Float64Array[], start: number[][]) {
  const iterations = [{ centroids: start, inertia: nearestRows(columns, start).inertia }]
  for (;;) {
    const { centroids } = iterations.at(-1)
    const { labels, sizes } = nearestRows(columns, centroids)
    const next = centroids.map((place, c) =>
      place.map((was, j) =>
        sizes[c] ? columns[j].reduce((sum, x, i) => sum + (labels[i] === c ? x : 0), 0) / sizes[c] : was
      )
    )
    const same = next.every((place, c) => place.every((x, j) => x === centroids[c][j]))
    iterations.push({ centroids: next, inertia: nearestRows(columns, next).inertia })
    if (same) return iterations
  }
}

function rows(n: number, seed: number) {
  const rng = random('replay', seed)
  const centre = Array.from({ length: n }, () => Math.floor(rng() * 4))
  return [0, 1].map((j) => Float64Array.from(centre, (c) => [2, -2][(c >> j) & 1] + 1.2 * normal(rng)))
}

describe('replayOf(columns, start)', () => {
  const columns = rows(300, 1)
  const iterations = lloyd(columns, byHandStart(4))
  const replay = replayOf(columns, { iterations })
  const all = Array.from({ length: stagesOf(replay) }, (_, stage) => halfStepAt(replay, stage))

  test('begins without segments, ends where no row changes', () => {
    expect(all[0]).toMatchObject({ half: 'start', labels: null, iteration: 0 })
    expect(all.at(-1)).toMatchObject({ half: 'assign', last: true })
    expect(all.at(-1).changed).toHaveLength(0)
    expect(all.slice(2, -1).filter(({ half, changed }) => half === 'assign' && !changed.length)).toEqual([])
  })

  test('assigns and moves in turn, and neither half raises the sum', () => {
    expect(all.slice(1).map(({ half }) => half)).toEqual(all.slice(1).map((_, i) => (i % 2 ? 'move' : 'assign')))
    for (const { sum, before } of all.slice(2)) expect(sum).toBeLessThanOrEqual(before * (1 + 1e-12))
    for (let s = 2; s < all.length; s++) expect(all[s].before).toBeCloseTo(all[s - 1].sum, 8)
  })

  test('every row belongs to the nearest centroid after it was assigned', () => {
    for (const { half, labels, centroids } of all)
      if (half === 'assign') expect(labels).toEqual(nearestRows(columns, centroids).labels)
  })

  test('counts the rows that changed, and how far centroids moved', () => {
    const assign = halfStepAt(replay, stageOfIteration(1))
    const before = halfStepAt(replay, stageOfIteration(0))
    expect([...assign.changed]).toEqual(
      [...assign.labels!.keys()].filter((i) => assign.labels![i] !== before.labels![i])
    )
    const moved = halfStepAt(replay, 2)
    expect(moved.moved).toEqual(
      moved.centroids.map(([x, y], c) => Math.hypot(x - all[0].centroids[c][0], y - all[0].centroids[c][1]))
    )
    expect(moved.trails.map((trail) => trail.length)).toEqual([1, 1, 1, 1])
  })

  test('iterations after the one that changes nothing are not shown, whatever their number', () => {
    const rest = iterations.at(-1)
    expect(replayOf(columns, { iterations: [...iterations, rest, rest] }).places).toEqual(replay.places)
  })

  test('centroids that were moved to other rows after it came to rest are a stage of their own', () => {
    const better = { ...iterations.at(-1), centroids: byHandStart(4), improved: true }
    const more = replayOf(columns, { iterations: [...iterations, better] })
    expect(halfStepAt(more, stagesOf(more) - 2).half).toBe('improved')
    expect(halfStepAt(more, stagesOf(more) - 1)).toMatchObject({ half: 'assign', last: true })
  })

  test('a stage beyond either end is the one at that end', () => {
    expect(halfStepAt(replay, -3)).toEqual(all[0])
    expect(halfStepAt(replay, 999)).toEqual(all.at(-1))
  })
})

test('nearestRows(columns, centroids) gives ties to the lower number', () => {
  expect(
    nearestRows(
      [[0], [0]],
      [
        [1, 0],
        [-1, 0]
      ]
    )
  ).toEqual({ labels: Uint8Array.of(0), sizes: [1, 0], inertia: 1 })
})

test('byHandStart(k) gives k places apart, none of them out of a row', () => {
  for (let k = 1; k <= 8; k++) expect(new Set(byHandStart(k).map(String)).size).toBe(k)
})
