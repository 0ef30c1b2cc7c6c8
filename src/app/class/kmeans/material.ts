import { inOrderOf } from '@core/class/in-order-of.ts'
import { replayOf, type Replay } from '@core/class/kmeans-replay.ts'
import type { KMeansModel, KMeansStart, PcaModel, StandardiseModel } from '@core/result/models.ts'
import type { FrameColumn, Result } from '@core/result/types.ts'
import { random } from '@core/stats/random.ts'
import { sample } from '@core/stats/sample.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Translate } from '@messages/index.ts'

type Unit = { center: number; scale: number }
type Numbers = Float64Array

/** A run of k-means, ready to be stepped through in a plane. */
export interface Material {
  replay: Replay
  model: KMeansModel
  /** Coordinates of all rows in the plane that is drawn. */
  x: Numbers
  y: Numbers
  /** A centroid in that plane. */
  place(centroid: readonly number[]): [number, number]
  /** Distances are those of the plane: cells can be drawn, and centroids moved. */
  flat: boolean
  labels(t: Translate): [string, string]
  units?: [Unit, Unit]
  /** Positions that are drawn; all of them where there are not too many. */
  drawn: Uint32Array
  domain: { x: [number, number]; y: [number, number] }
  /** Recipes say it by seed and start; a page's own run has more starts than one. */
  starts: number
}

/** Above so many rows a seeded sample of as many is drawn. */
export const mostDrawn = 20_000

/** What a result has to be stepped through; the chosen start where there are several. Centroids keep the numbers they were given with. */
export function materialOf(result: Result, table: TableSummary, given?: number[][]): Material {
  const model = Object.values(result.models).find((one): one is KMeansModel => 'replay' in one)!
  const columns = model.inputs.map((name) => numbers(result.columns[name]))
  const start = model.replay!.find((one) => one.chosen)!
  const plane = planeOf(result, model, columns)
  const n = plane.x.length
  return {
    replay: replayOf(columns, given ? inGivenOrder(start, given) : start),
    model,
    ...plane,
    labels: (t) => [0, 1].map((axis) => labelOf(result, plane.names[axis], table, t)) as [string, string],
    drawn: sample(n, mostDrawn, random(result.provenance.recipe.seed, 'class', 'drawn')),
    domain: { x: reach(plane.x), y: reach(plane.y) },
    starts: model.replay!.length
  }
}

function inGivenOrder({ iterations }: KMeansStart, given: number[][]): Pick<KMeansStart, 'iterations'> {
  const order = inOrderOf(iterations[0].centroids, given)
  return { iterations: iterations.map((one) => ({ ...one, centroids: order.map((c) => one.centroids[c]) })) }
}

type Plane = Pick<Material, 'x' | 'y' | 'place' | 'flat' | 'units'> & { names: [string, string] }

/** Two inputs are a plane of their own; more are seen on the first two components. */
function planeOf(result: Result, { inputs }: KMeansModel, columns: Numbers[]): Plane {
  if (inputs.length === 2) {
    const units = inputs.map((name) => unitOf(result, name))
    return {
      x: columns[0],
      y: columns[1],
      place: ([u, v]) => [u, v],
      flat: true,
      names: [inputs[0], inputs[1]],
      ...(units[0] && units[1] && { units: [units[0], units[1]] as [Unit, Unit] })
    }
  }
  const pca = Object.values(result.models).find(isPca)
  if (pca && pca.components.length > 1 && pca.inputs.join('\n') === inputs.join('\n')) {
    const on = (axis: number) => (row: readonly number[]) =>
      row.reduce((sum, x, j) => sum + (x - pca.mean[j]) * pca.components[axis][j], 0)
    const [first, second] = [on(0), on(1)]
    return {
      x: numbers(result.columns['pca.1']),
      y: numbers(result.columns['pca.2']),
      place: (row) => [first(row), second(row)],
      flat: false,
      names: ['pca.1', 'pca.2']
    }
  }
  const other = columns[1] ?? new Float64Array(columns[0].length)
  return {
    x: columns[0],
    y: other,
    place: ([u, v = 0]) => [u, v],
    flat: false,
    names: [inputs[0], inputs[1] ?? inputs[0]]
  }
}

const isPca = (model: object): model is PcaModel => 'components' in model && 'explainedVarianceRatio' in model

const numbers = (column: FrameColumn) =>
  column instanceof Float64Array ? column : Float64Array.from(column as ArrayLike<number>)

const standardised = (name: string) => (name.startsWith('standardise.') ? name.slice('standardise.'.length) : null)

function unitOf(result: Result, name: string): Unit | undefined {
  const own = standardised(name)
  if (own === null) return undefined
  for (const model of Object.values(result.models) as Partial<StandardiseModel>[]) {
    const j = model.center && model.columns ? model.columns.indexOf(own) : -1
    if (j >= 0) return { center: model.center![j], scale: model.scale![j] }
  }
  return undefined
}

function labelOf(result: Result, name: string, table: TableSummary, t: Translate): string {
  const component = /^pca\.(\d+)$/.exec(name)
  if (component) {
    const share = Object.values(result.models).find(isPca)?.explainedVarianceRatio[Number(component[1]) - 1]
    return t('class.kmeans.component', { number: Number(component[1]), share: share ?? NaN })
  }
  const own = (standardised(name) ?? name).replace(/^clean\./, '')
  const unit = table.columns.find((column) => column.name === own)?.unit
  return unit ? `${own}, ${unit}` : own
}

/** A little more than all values reach over, so that no disc lies on the edge. */
function reach(values: ArrayLike<number>): [number, number] {
  let [low, high] = [Infinity, -Infinity]
  for (let i = 0; i < values.length; i++) {
    if (values[i] < low) low = values[i]
    if (values[i] > high) high = values[i]
  }
  const room = (high - low) * 0.04 || 0.5
  return [low - room, high + room]
}
