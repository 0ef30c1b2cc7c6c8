import type { Box } from './boxes.ts'
import { clipped, clippedArea } from './clip.ts'
import { textWidth } from './text.ts'

export type Pixel = readonly [number, number]
type Place = (value: number) => number

/** A line's points in pixels, in runs that missing values part. */
export function runsOf(xs: readonly number[], ys: readonly number[], x: Place, y: Place): Pixel[][] {
  const runs: Pixel[][] = []
  let run: Pixel[] = []
  xs.forEach((value, i) => {
    const point: Pixel = [x(value), y(ys[i])]
    if (point.every(Number.isFinite)) {
      if (!run.length) runs.push(run)
      run.push(point)
    } else run = []
  })
  return runs
}

/** Stairs through the points: level to the next one, then up or down to it. */
export const stairs = (points: readonly Pixel[]): Pixel[] =>
  points.flatMap((point, i): Pixel[] => (i ? [[point[0], points[i - 1][1]], point] : [point]))

/** What of some runs is inside a box, as path data. */
export const linePath = (runs: readonly Pixel[][], box: Box) => runs.map((run) => clipped(run, box)).join('')

/** The area between two lines over the same xs, as far as it is inside a box; a value that is missing on either parts it. */
export function bandPath(
  xs: readonly number[],
  low: readonly number[],
  high: readonly number[],
  scales: { x: Place; y: Place },
  box: Box
): string {
  const whole = xs.map((value, i) => (Number.isFinite(low[i]) && Number.isFinite(high[i]) ? value : NaN))
  const feet = runsOf(whole, low, scales.x, scales.y)
  const tops = runsOf(whole, high, scales.x, scales.y)
  return feet.map((foot, i) => clippedArea([...foot, ...[...tops[i]].reverse()], box)).join('')
}

/** Places for a line's name: over and under it, from its end back to its start; inside the box. */
export function namePlaces(runs: readonly Pixel[][], text: string, box: Box): Box[] {
  const seen = runs
    .flat()
    .filter(([x, y]) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height)
  if (!seen.length) return []
  const width = textWidth(text, 12, true)
  const height = 14
  return [1, 0.9, 0.78, 0.64, 0.5, 0.36, 0.22, 0.1, 0].flatMap((share) => {
    const [px, py] = seen[Math.round(share * (seen.length - 1))]
    const x = Math.min(Math.max(px - width / 2, box.x + 3), box.x + box.width - width - 3)
    const shift = share > 0.5 ? -8 : 8
    return [
      { x, y: py - height - 4, width, height },
      { x, y: py + 5, width, height },
      { x: x + shift * 3, y: py - height - 14, width, height },
      { x: x + shift * 3, y: py + 15, width, height }
    ]
  })
}
