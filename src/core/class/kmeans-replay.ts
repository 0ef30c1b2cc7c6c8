import type { KMeansStart } from '../result/models.ts'
import { nearestRows, sumTo, type Columns, type NearestRows } from './nearest-rows.ts'

/** One start of k-means, iteration by iteration, up to the one in which no row changes its segment. */
export interface Replay {
  columns: Columns
  /** k places each; the first are those drawn or given. */
  places: number[][][]
  /** Rows to these places. */
  nearest: NearestRows[]
  /** From here on it is no iteration: single centroids were moved to other rows. */
  improvedAt?: number
}

/** Half an iteration: rows go to their nearest centroid, or centroids to the middle of their rows. */
export interface HalfStep {
  half: 'start' | 'assign' | 'move' | 'improved'
  /** Iterations begun: 0 at the start. */
  iteration: number
  centroids: number[][]
  /** Null while no row belongs to a segment yet. */
  labels: Uint8Array | null
  sizes: number[]
  /** Rows that changed their segment when rows were last assigned; empty at the first time, when all did. */
  changed: Uint32Array
  /** How far each centroid has just moved; null unless they have. */
  moved: number[] | null
  /** Sum of squared distances now and half a step ago; NaN where there is none yet. */
  sum: number
  before: number
  /** Earlier places of each centroid, the oldest first. */
  trails: number[][][]
  last: boolean
}

/**
 * The replay of a start on its rows, ended where it came to rest: iterations after no row changed any more show nothing new.
 *
 * Labels, sizes and sums are worked out here from the places alone, over all rows.
 */
export function replayOf(columns: Columns, { iterations }: Pick<KMeansStart, 'iterations'>): Replay {
  const places: number[][][] = []
  const nearest: NearestRows[] = []
  let improvedAt: number | undefined
  let resting = false
  for (const { centroids, improved } of iterations) {
    if (resting && !improved) continue
    const found = nearestRows(columns, centroids)
    if (improved) improvedAt = places.length
    const before = nearest.at(-1)
    places.push(centroids)
    nearest.push(found)
    resting = before !== undefined && differing(before.labels, found.labels).length === 0
  }
  return { columns, places, nearest, ...(improvedAt !== undefined && { improvedAt }) }
}

/** The start, then two for each iteration, and the assignment that it rests in. */
export const stagesOf = ({ places }: Replay): number => 2 * places.length

/** The stage in which rows are assigned to the centroids of an iteration. */
export const stageOfIteration = (iteration: number): number => 2 * iteration + 1

/** What a stage shows; a stage past the end is the last. */
export function halfStepAt(replay: Replay, stage: number): HalfStep {
  const at = Math.max(0, Math.min(stagesOf(replay) - 1, Math.floor(stage)))
  const { places, nearest, columns, improvedAt } = replay
  const i = at >> 1
  const assigned = at % 2 === 1
  const trails = trailsTo(places, i)
  const last = at === stagesOf(replay) - 1
  const centroids = places[i]
  if (!assigned && i === 0) {
    const nothing = { labels: null, sizes: [], changed: new Uint32Array(0), moved: null, sum: NaN, before: NaN }
    return { half: 'start', iteration: 0, centroids, trails, last, ...nothing }
  }
  if (assigned) {
    const { labels, sizes, inertia } = nearest[i]
    const changed = i ? differing(nearest[i - 1].labels, labels) : new Uint32Array(0)
    const before = i ? sumTo(columns, nearest[i - 1].labels, centroids) : NaN
    return {
      half: 'assign',
      iteration: i + 1,
      centroids,
      labels,
      sizes,
      changed,
      moved: null,
      sum: inertia,
      before,
      trails,
      last
    }
  }
  const { labels, sizes, inertia } = nearest[i - 1]
  return {
    half: i === improvedAt ? 'improved' : 'move',
    iteration: i,
    centroids,
    labels,
    sizes,
    changed: i > 1 ? differing(nearest[i - 2].labels, labels) : new Uint32Array(0),
    moved: centroids.map((place, c) => Math.hypot(...place.map((x, j) => x - places[i - 1][c][j]))),
    sum: sumTo(columns, labels, centroids),
    before: inertia,
    trails,
    last
  }
}

const trailsTo = (places: number[][][], i: number): number[][][] =>
  places[0].map((_, c) => places.slice(0, i).map((all) => all[c]))

/** Positions at which two lists of labels differ. */
export function differing(a: Uint8Array, b: Uint8Array): Uint32Array {
  const rows: number[] = []
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) rows.push(i)
  return Uint32Array.from(rows)
}
