import { productError } from '@core/stats/double-double.ts'
import { knownMoments } from '../known-moments.ts'
import type { Design } from '../types.ts'
import { powerChains } from './power-chains.ts'

/** One column of the basis: ((x − centre) × scale)^power, or 1 for the intercept. `scale` is a power of 2. */
export interface BasisColumn {
  values?: Float64Array
  low?: () => Float64Array | undefined
  centre: number
  scale: number
  power: number
  /** Largest size of a value times scale: what rounding of the data is measured by. A power of a variable adds none of its own. */
  size: number
}

/**
 * The design in columns that a solver tells apart well: centred where there is an intercept, of a size near 1, and the powers
 * 1, 2, … m of a variable as powers of it centred and scaled. Column j belongs to term j of the spec.
 */
export interface Basis {
  n: number
  p: number
  intercept: boolean
  columns: BasisColumn[]
  /** The basis column with power 1 of the chain that a column belongs to; −1 for any other. */
  chain: Int32Array
}

export function makeBasis({ spec, n, d, columns, low }: Design): Basis {
  const first = spec.intercept ? 1 : 0
  const chain = powerChains(spec)
  const own = (j: number) => plain(columns[j - first], spec.intercept, chain[j] >= 0, () => low(j - first))
  const made: BasisColumn[] = spec.intercept ? [{ centre: 0, scale: 1, power: 1, size: 1 }] : []
  for (let j = first; j < first + d; j++) {
    const root = chain[j]
    if (root < 0 || root === j) made.push(own(j))
    // A power may stand before its variable.
    else made.push({ ...(made[root] ?? own(root)), power: powerOf(spec.terms[j].factors[0]), size: 1 })
  }
  return { n, p: first + d, intercept: spec.intercept, columns: made, chain }
}

/** The design without a basis of powers: column j is term j itself, centred where there is an intercept, and scaled. */
export function ownBasis(design: Design): Basis {
  const { spec, n, columns, low } = design
  const { intercept } = spec
  const made: BasisColumn[] = intercept ? [{ centre: 0, scale: 1, power: 1, size: 1 }] : []
  columns.forEach((values, j) => made.push(plain(values, intercept, false, () => low(j))))
  return { n, p: made.length, intercept, columns: made, chain: new Int32Array(made.length).fill(-1) }
}

const powerOf = (factor: object) => ('power' in factor ? (factor.power as number) : 1)

function plain(
  values: Float64Array,
  centred: boolean,
  middle: boolean,
  low: () => Float64Array | undefined
): BasisColumn {
  const { n, mean, squares, min, max } = knownMoments(values)
  // Powers of a variable are told apart best on [−1, 1].
  const centre = !centred ? 0 : middle ? min / 2 + max / 2 : mean
  const spread = middle ? (max - min) / 2 : Math.sqrt(squares / n + (centred ? 0 : mean * mean))
  const scale = spread > 0 && Number.isFinite(spread) ? 2 ** -Math.round(Math.log2(spread)) : 1
  return { values, low, centre, scale, power: 1, size: Math.max(Math.abs(min), Math.abs(max)) * scale }
}

/** Rows of the basis from a position on, rounded to float64; row after row, `width` numbers apart. */
export function basisRows(
  { columns }: Basis,
  from: number,
  count: number,
  into: Float64Array | Float32Array,
  width: number
): void {
  for (let j = 0; j < columns.length; j++) {
    const { values, centre, scale, power } = columns[j]
    if (!values) for (let i = 0, at = j; i < count; i++, at += width) into[at] = 1
    else if (power === 1)
      for (let i = 0, at = j; i < count; i++, at += width) into[at] = (values[from + i] - centre) * scale
    else for (let i = 0, at = j; i < count; i++, at += width) into[at] = ((values[from + i] - centre) * scale) ** power
  }
}

/** Rows of the basis in two parts, exact to 100 bits; row after row, p numbers apart. */
export function exactRows(
  { columns, p }: Basis,
  from: number,
  count: number,
  hi: Float64Array,
  lo: Float64Array
): void {
  for (let j = 0; j < p; j++) {
    const { values, centre, scale, power, low } = columns[j]
    const lows = power === 1 ? low?.() : undefined
    for (let i = 0, at = j; i < count; i++, at += p) {
      if (!values) {
        hi[at] = 1
        lo[at] = 0
        continue
      }
      const x = values[from + i]
      const gap = x - centre
      const part = gap - x
      let rest = x - (gap - part) + (-centre - part)
      if (lows) rest += lows[from + i]
      let high = gap + rest
      rest = (rest - (high - gap)) * scale
      high *= scale
      if (power === 1) {
        hi[at] = high
        lo[at] = rest
        continue
      }
      let a = high
      let b = rest
      for (let k = 1; k < power; k++) {
        const product = a * high
        const error = productError(a, high, product) + (a * rest + b * high)
        a = product + error
        b = error - (a - product)
      }
      hi[at] = a
      lo[at] = b
    }
  }
}
