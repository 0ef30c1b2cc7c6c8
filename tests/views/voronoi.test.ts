import { describe, expect, test } from 'vitest'
import { nearestRows } from '@core/class/nearest-rows.ts'
import { normal, random } from '@core/stats/random.ts'
import { sceneOfView } from '../../src/views/registry.ts'
import { cellsOf } from '../../src/views/voronoi/cells.ts'
import type { VoronoiData } from '../../src/views/voronoi/data.ts'
import { t } from './fixtures.ts'

type Place = [number, number]
const places = (n: number, seed: number): Place[] => {
  const rng = random('places', seed)
  return Array.from({ length: n }, () => [normal(rng), normal(rng)])
}
const data = (seed = 1, k = 4): VoronoiData => {
  const rows = places(500, seed)
  return {
    x: Float64Array.from(rows, ([x]) => x),
    y: Float64Array.from(rows, ([, y]) => y),
    xLabel: 'visits',
    yLabel: 'spend, €',
    units: [
      { center: 10, scale: 4 },
      { center: 5000, scale: 900 }
    ],
    centroids: places(k, seed + 100),
    cells: true,
    movable: true,
    domain: { x: [-5, 5], y: [-5, 5] },
    names: Array.from({ length: k }, (_, c) => `Segment ${c + 1}`)
  }
}
const scene = (from: VoronoiData, size = { width: 700, height: 400 }) =>
  sceneOfView({ id: 'v', kind: 'voronoi', title: 'T', description: 'D', data: from }, size, { t })

/** Whether a point lies in a polygon of corners in order (ray casting). */
function holds(corners: Place[], [px, py]: Place): boolean {
  let inside = false
  for (let i = 0, j = corners.length - 1; i < corners.length; j = i++) {
    const [xi, yi] = corners[i]
    const [xj, yj] = corners[j]
    if (yi > py !== yj > py && px < ((xj - xi) * (py - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

const area = (corners: Place[]) =>
  Math.abs(
    corners.reduce((sum, [x, y], i) => {
      const [u, v] = corners[(i + 1) % corners.length]
      return sum + x * v - u * y
    }, 0)
  ) / 2

describe('cellsOf(places, x, y)', () => {
  test('hold exactly the points nearest to their place', () => {
    for (let seed = 0; seed < 20; seed++) {
      const own = places(1 + (seed % 8), seed)
      const cells = cellsOf(own, [-6, 6], [-6, 6])
      const points = places(300, seed + 50)
      const { labels } = nearestRows([points.map(([x]) => x), points.map(([, y]) => y)], own)
      points.forEach((point, i) => expect(cells.map((cell) => holds(cell, point)).indexOf(true)).toBe(labels[i]))
    }
  })

  test('fill the rectangle without overlap, also of places on a line', () => {
    const lines: Place[][] = [
      places(7, 3),
      [
        [0, 0],
        [1, 0],
        [2, 0]
      ],
      [[1, 1]],
      [
        [-9, 0],
        [3, 0]
      ]
    ]
    for (const own of lines) {
      const cells = cellsOf(own, [-2, 4], [-2, 4])
      expect(cells.reduce((sum, cell) => sum + area(cell), 0)).toBeCloseTo(36, 9)
    }
  })

  test('of places that coincide only the first has one', () => {
    const cells = cellsOf(
      [
        [0, 0],
        [1, 1],
        [0, 0]
      ],
      [-2, 2],
      [-2, 2]
    )
    expect(cells[2]).toEqual([])
    expect(cells[0].length).toBeGreaterThan(2)
  })
})

describe('voronoi', () => {
  test('every drawn point lies in the drawn cell of its nearest centroid, whatever shape the picture has', () => {
    for (const size of [
      { width: 900, height: 300 },
      { width: 360, height: 500 }
    ]) {
      const from = data(2, 5)
      const { labels } = nearestRows([from.x, from.y], from.centroids)
      const drawn = scene({ ...from, group: labels }, size)
      const [washes] = drawn.layers
      const cells = (washes.mark === 'path' ? washes.items : []).map(({ d }) =>
        d
          .slice(1, -1)
          .split('L')
          .map((corner) => corner.split(',').map(Number) as Place)
      )
      const points = drawn.layers.find((layer) => layer.mark === 'points')!
      let wrong = 0
      for (let i = 0; i < points.x.length; i++)
        if (!holds(cells[labels[points.index[i]]], [points.x[i], points.y[i]])) wrong++
      // Corners are written to a tenth of a pixel.
      expect(wrong).toBeLessThanOrEqual(2)
      expect(points.x).toHaveLength(500)
    }
  })

  test('axes speak in the columns’ own units, and so does the table', () => {
    const drawn = scene(data())
    const words = drawn.layers.flatMap((layer) => (layer.mark === 'text' ? layer.items.map(({ text }) => text) : []))
    expect(words).toEqual(expect.arrayContaining(['0', '10', '20', '4,000', '8,000']))
    const [u, v] = data().centroids[0]
    expect(drawn.table.rows[0].slice(2)).toEqual([u * 4 + 10, v * 900 + 5000])
  })

  test('a centroid that is taken to a pixel goes to the place under it, and stays in the plane', () => {
    const { handles } = scene(data())
    const [first] = handles!
    expect(first.to(first.cx, first.cy).map((x) => x.toFixed(9))).toEqual(data().centroids[0].map((x) => x.toFixed(9)))
    expect(first.to(-100, 9999)).toEqual([-5, -5])
  })

  test('no cells where they would be wrong, no handles where nothing is moved', () => {
    const drawn = scene({ ...data(), cells: false, movable: false })
    expect(drawn.layers[0]).toEqual({ mark: 'path', items: [] })
    expect(drawn.handles).toBeUndefined()
  })

  test('a row without a coordinate is not drawn; without any row the picture says so', () => {
    const from = data()
    from.x[0] = NaN
    const points = scene(from).layers.find((layer) => layer.mark === 'points')!
    expect(points.index[0]).toBe(1)
    expect(scene({ ...from, x: new Float64Array(0), y: new Float64Array(0) }).table.rows).toEqual([])
  })
})
