import { expect, test } from 'vitest'
import { normal, random } from '@core/stats/random.ts'
import { symmetricEigen } from '@core/stats/symmetric-eigen.ts'

test('symmetricEigen(Hilbert 4 × 4) has the known eigenvalues', () => {
  // Source: published to 13 digits, e.g. MATLAB's gallery of test matrices, eig(hilb(4)).
  const hilbert = Array.from({ length: 16 }, (_, at) => 1 / (Math.floor(at / 4) + (at % 4) + 1))
  const { values } = symmetricEigen(hilbert, 4)
  const known = [1.500214280059243, 0.16914122022145, 0.00673827360576, 0.00009670230402]
  known.forEach((value, i) => expect(Math.abs(values[i] - value)).toBeLessThan(1e-13))
})

test('symmetricEigen(second differences) has eigenvalues 2 − 2 cos(kπ / (d + 1))', () => {
  const d = 300
  const matrix = new Float64Array(d * d)
  for (let i = 0; i < d; i++) {
    matrix[i * d + i] = 2
    if (i) matrix[i * d + i - 1] = matrix[(i - 1) * d + i] = -1
  }
  const { values } = symmetricEigen(matrix, d)
  for (let k = 1; k <= d; k++)
    expect(Math.abs(values[d - k] - (2 - 2 * Math.cos((k * Math.PI) / (d + 1))))).toBeLessThan(1e-12)
})

for (const d of [1, 2, 3, 17, 120]) {
  test(`symmetricEigen(A) has A v = λ v and unit vectors at right angles (d ${d})`, () => {
    const rng = random('eigen', d)
    const A = new Float64Array(d * d)
    for (let i = 0; i < d; i++) for (let j = 0; j <= i; j++) A[i * d + j] = A[j * d + i] = normal(rng)
    const { values, vectors } = symmetricEigen(A, d)
    const size = Math.max(...values.map(Math.abs))
    for (let a = 0; a < d; a++) {
      for (let i = 0; i < d; i++) {
        let product = 0
        for (let j = 0; j < d; j++) product += A[i * d + j] * vectors[a][j]
        expect(Math.abs(product - values[a] * vectors[a][i]) / size).toBeLessThan(1e-13)
      }
      expect(Math.max(...vectors[a])).toBeGreaterThanOrEqual(-Math.min(...vectors[a]) * (1 - 1e-9))
      if (a) expect(values[a]).toBeLessThanOrEqual(values[a - 1])
      for (let b = 0; b <= a; b++) {
        const dot = vectors[a].reduce((sum, x, i) => sum + x * vectors[b][i], 0)
        expect(Math.abs(dot - (a === b ? 1 : 0))).toBeLessThan(1e-13)
      }
    }
  })
}

test('symmetricEigen takes matrices of zeros, of one eigenvalue, and of rank one', () => {
  expect(Array.from(symmetricEigen(new Float64Array(9), 3).values)).toEqual([0, 0, 0])
  expect(Array.from(symmetricEigen([2, 0, 0, 0, 2, 0, 0, 0, 2], 3).values)).toEqual([2, 2, 2])
  const { values, vectors } = symmetricEigen([1, 1, 1, 1, 1, 1, 1, 1, 1], 3)
  expect(values[0]).toBeCloseTo(3, 14)
  expect(vectors[0][0]).toBeCloseTo(1 / Math.sqrt(3), 14)
})
