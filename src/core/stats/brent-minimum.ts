/**
 * Where a function of one variable is least within [low, high], by golden sections and parabolas.
 *
 * Finds one minimum; the least of several only by luck. Source: Brent 1973, fmin.
 */
export function brentMinimum(f: (x: number) => number, low: number, high: number, tolerance = 1e-9): number {
  const search = brentSearch(f, low, high, tolerance)
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
  }
}

/** The same, yielding the best so far after each value of the function, for functions that take long. */
export function* brentSearch(
  f: (x: number) => number,
  low: number,
  high: number,
  tolerance = 1e-9
): Generator<number, number> {
  let [a, b] = [low, high]
  let x = a + golden * (b - a)
  let [w, v] = [x, x]
  let fx = f(x)
  let [fw, fv] = [fx, fx]
  let step = 0
  let before = 0
  for (let i = 0; i < 200; i++) {
    const middle = (a + b) / 2
    const least = 1.5e-8 * Math.abs(x) + tolerance / 3
    if (Math.abs(x - middle) <= 2 * least - (b - a) / 2) break
    const parabola = Math.abs(before) > least ? vertex(x, w, v, fx, fw, fv) : NaN
    if (Math.abs(parabola) < Math.abs(before / 2) && x + parabola > a && x + parabola < b) {
      before = step
      step = parabola
      const u = x + step
      if (u - a < 2 * least || b - u < 2 * least) step = x < middle ? least : -least
    } else {
      before = x < middle ? b - x : a - x
      step = golden * before
    }
    const u = x + (Math.abs(step) >= least ? step : Math.sign(step) * least)
    const fu = f(u)
    yield x
    if (fu <= fx) {
      if (u < x) b = x
      else a = x
      ;[v, fv, w, fw, x, fx] = [w, fw, x, fx, u, fu]
    } else {
      if (u < x) a = u
      else b = u
      if (fu <= fw || w === x) [v, fv, w, fw] = [w, fw, u, fu]
      else if (fu <= fv || v === x || v === w) [v, fv] = [u, fu]
    }
  }
  return x
}

const golden = (3 - Math.sqrt(5)) / 2

/** The step from x to the vertex of the parabola through three points; NaN where they lie on a line. */
function vertex(x: number, w: number, v: number, fx: number, fw: number, fv: number): number {
  const r = (x - w) * (fx - fv)
  const q = (x - v) * (fx - fw)
  const below = 2 * (q - r)
  return below === 0 ? NaN : -((x - v) * q - (x - w) * r) / below
}
