/**
 * The probability that a standard normal variable exceeds z; `normalTail(-z)` is the other one. NaN for NaN.
 *
 * Relative error below 1e-15 in the body, 1e-13 down to 1e-300.
 * Source: Cody 1969, Rational Chebyshev approximations for the error function, in the form for the normal distribution.
 */
export function normalTail(z: number): number {
  const y = Math.abs(z)
  if (y <= 0.67448975) return 0.5 - z * ratio(z * z, centre)
  if (!(y <= 40)) return Number.isNaN(z) ? NaN : z > 0 ? 0 : 1
  const tail = y < 5.656854249492381 ? ratio(y, middle) : far(y)
  // The exponent is split so that the rounding of z² does not spoil it.
  const near = Math.trunc(y * 16) / 16
  const p = Math.exp(-near * near * 0.5) * Math.exp(-(y - near) * (y + near) * 0.5) * tail
  return z > 0 ? p : 1 - p
}

/** The two-sided p of a standard normal statistic. */
export const normalTwoSided = (z: number): number => 2 * normalTail(Math.abs(z))

type Rational = readonly [above: readonly number[], below: readonly number[]]

/** A quotient of polynomials, coefficients of the highest power first. */
function ratio(x: number, [above, below]: Rational): number {
  let p = 0
  let q = 0
  for (const c of above) p = p * x + c
  for (const c of below) q = q * x + c
  return p / q
}

function far(y: number): number {
  const square = 1 / (y * y)
  return (1 / Math.sqrt(2 * Math.PI) - square * ratio(square, beyond)) / y
}

const centre: Rational = [
  [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356],
  [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673]
]

const middle: Rational = [
  [
    1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
    2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978
  ],
  [
    1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
    34900.95272114598, 38912.00328609327, 19685.429676859992
  ]
]

const beyond: Rational = [
  [
    0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
    2.9112874951168793e-5
  ],
  [1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5]
]
