import type { StepSpec } from '../types.ts'

export const kmeansSpec: StepSpec = {
  kind: 'kmeans',
  version: 1,
  fits: true,
  params: [
    { name: 'k', type: 'integer', min: 1, default: 3 },
    { name: 'start', type: 'choice', options: ['k-means++', 'random'], default: 'k-means++', accepts: isCentroids },
    { name: 'restarts', type: 'integer', min: 1, max: 1000, default: 10 },
    { name: 'on', type: 'choice', options: ['features', 'components'], default: 'features', advanced: true },
    { name: 'tolerance', type: 'number', min: 0, max: 1, default: 1e-4, advanced: true },
    { name: 'maxIterations', type: 'integer', min: 1, max: 100_000, default: 300, advanced: true },
    { name: 'replay', type: 'boolean', default: false, hidden: true }
  ]
}

/** Start centroids given in a script: a list of rows of numbers. */
function isCentroids(value: unknown): boolean {
  const isRow = (row: unknown) => Array.isArray(row) && row.length > 0 && row.every((x) => Number.isFinite(x))
  return Array.isArray(value) && value.length > 0 && value.every(isRow)
}
