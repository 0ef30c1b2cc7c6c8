/**
 * Numbers of some 106 bits as unevaluated sums of two float64, `hi` + `lo`; each function leaves its answer in `out`.
 *
 * An object in a register rather than an answer of its own: these run billions of times.
 * Sources: Dekker 1971 (two-product by splitting); Knuth, The Art of Computer Programming 2, 4.2.2 (two-sum); Hida, Li, Bailey 2001.
 */
export class DoubleDouble {
  hi: number
  lo: number
  constructor(hi = 0, lo = 0) {
    this.hi = hi
    this.lo = lo
  }

  set(hi: number, lo = 0): this {
    this.hi = hi
    this.lo = lo
    return this
  }

  /** Adds a number of two parts. */
  add(hi: number, lo = 0): this {
    const sum = this.hi + hi
    const part = sum - this.hi
    const rest = this.hi - (sum - part) + (hi - part) + (this.lo + lo)
    this.hi = sum + rest
    this.lo = rest - (this.hi - sum)
    return this
  }

  /** Adds the exact product of two float64. */
  addProduct(a: number, b: number): this {
    const product = a * b
    return this.add(product, productError(a, b, product))
  }

  /** Adds the product of two numbers of two parts each. */
  addProduct2(a: number, aLow: number, b: number, bLow: number): this {
    const product = a * b
    return this.add(product, productError(a, b, product) + (a * bLow + aLow * b))
  }

  multiply(hi: number, lo = 0): this {
    const product = this.hi * hi
    const rest = productError(this.hi, hi, product) + (this.hi * lo + this.lo * hi)
    this.hi = product + rest
    this.lo = rest - (this.hi - product)
    return this
  }

  divide(hi: number, lo = 0): this {
    const first = this.hi / hi
    const a = first * hi
    let restHigh = this.hi - a
    restHigh += this.lo - productError(first, hi, a) - first * lo
    const second = restHigh / hi
    this.hi = first + second
    this.lo = second - (this.hi - first)
    return this
  }

  sqrt(): this {
    if (this.hi <= 0) return this.set(this.hi < 0 ? NaN : 0)
    const root = Math.sqrt(this.hi)
    const square = root * root
    const rest = this.hi - square - productError(root, root, square) + this.lo
    const second = rest / (2 * root)
    this.hi = root + second
    this.lo = second - (this.hi - root)
    return this
  }

  get value(): number {
    return this.hi + this.lo
  }
}

const splitter = 134217729

/** What rounding took off a × b; exact as long as nothing overflows or is lost below 1e-290. */
export function productError(a: number, b: number, product: number): number {
  const bigA = splitter * a
  const aHigh = bigA - (bigA - a)
  const aLow = a - aHigh
  const bigB = splitter * b
  const bHigh = bigB - (bigB - b)
  const bLow = b - bHigh
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow)
}
