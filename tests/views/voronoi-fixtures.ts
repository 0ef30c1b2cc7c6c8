import { nearestRows } from '@core/class/nearest-rows.ts'
import { normal, random } from '@core/stats/random.ts'
import type { DataOf } from '../../src/views/kinds.ts'
import type { Fixture } from './fixtures.ts'

const centroids: [number, number][] = [
  [-0.9, -0.7],
  [1.2, 0.8],
  [-0.6, 1.1],
  [1.4, -1.1]
]

export function voronoiData(n: number, more: Partial<DataOf['voronoi']> = {}): DataOf['voronoi'] {
  const rng = random('voronoi', n)
  const [x, y] = [0, 1].map(() => new Float64Array(n))
  for (let i = 0; i < n; i++) {
    const [u, v] = centroids[Math.floor(rng() * 4)]
    x[i] = u + 0.5 * normal(rng)
    y[i] = v + 0.5 * normal(rng)
  }
  const { labels, sizes } = nearestRows([x, y], centroids)
  return {
    x,
    y,
    xLabel: 'visits a year',
    yLabel: 'spend a year, €',
    units: [
      { center: 10, scale: 5 },
      { center: 620, scale: 280 }
    ],
    group: labels,
    sizes,
    circled: Uint32Array.from({ length: Math.min(n, 12) }, (_, i) => i),
    centroids,
    trails: centroids.map(([u, v]) => [
      [u * 0.3, v * 0.2],
      [u * 0.8, v * 0.7]
    ]),
    cells: true,
    movable: true,
    domain: { x: [-5, 5], y: [-5, 5] },
    names: ['Centre 1', 'Centre 2', 'Centre 3', 'Centre 4'],
    ...more
  }
}

const title = 'Each centre moves to the middle of its rows'

export const voronoiFixtures: Fixture[] = [
  {
    name: 'voronoi',
    size: { width: 760, height: 480 },
    view: { id: 'voronoi', kind: 'voronoi', title, description: 'Iteration 4 of 7.', data: voronoiData(600) }
  },
  {
    name: 'voronoi-start',
    size: { width: 390, height: 340 },
    view: {
      id: 'voronoi',
      kind: 'voronoi',
      title: '4 centres to begin with',
      description: '600 rows.',
      data: voronoiData(600, { group: undefined, sizes: undefined, cells: false, trails: [], circled: undefined })
    }
  }
]
