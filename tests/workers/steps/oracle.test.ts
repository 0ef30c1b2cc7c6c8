import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ChooseKModel, KMeansModel, KMeansQualityModel, PcaModel, ProfileModel } from '@core/result/models.ts'
import { chooseK } from '../../../workers/analysis/steps/choose-k.ts'
import { kmeansQuality } from '../../../workers/analysis/steps/kmeans-quality.ts'
import { kmeans } from '../../../workers/analysis/steps/kmeans.ts'
import { pca } from '../../../workers/analysis/steps/pca.ts'
import { profile } from '../../../workers/analysis/steps/profile.ts'
import { standardise } from '../../../workers/analysis/steps/standardise.ts'
import { adjustedRand } from '@core/stats/adjusted-rand.ts'
import { normalisedMutualInformation } from '@core/stats/normalised-mutual-information.ts'
import { corpus, describeCorpus } from '../../corpus/corpus.ts'
import { dataSets } from './data-sets.ts'
import { onDevices } from './devices.ts'
import { plainDevice, plainKernels } from './plain-device.ts'
import { runSteps, values } from './run-steps.ts'

type Row = {
  inertia: number
  sizes: number[]
  silhouette?: number
  calinski_harabasz?: number
  davies_bouldin?: number
  ari?: number
  nmi?: number
}

type PcaTable = {
  sd: number[]
  explained_ratio: number[]
  loadings_rows_are_components_largest_abs_positive: number[][]
}
type Table = Record<string, Row>
type Reference = {
  [name in 'iris' | 'wine']: { kmeans_raw: Table; kmeans_zscore_ddof0: Table; pca_raw: PcaTable; pca_std: PcaTable }
} & {
  mall_customers: {
    kmeans_income_score_raw: Table
    kmeans_age_income_score_raw: Table
    kmeans_age_income_score_zscore: Table
  }
}

const devices = await onDevices()
const on = { device: plainDevice(), kernels: plainKernels }

// Source: scikit-learn 1.2.1 (KMeans of 50 starts, metrics; PCA by numpy's SVD), reference/d1_analysis.py.
describeCorpus('iris, wine and mall customers as scikit-learn has them', () => {
  const reference = () => JSON.parse(readFileSync(corpus('reference', 'd1_analysis.json')!, 'utf8')) as Reference
  const species = () => codes(dataSets.irisSpecies())
  const tables = [
    ['iris', false, () => reference().iris.kmeans_raw, dataSets.iris, species],
    ['iris', true, () => reference().iris.kmeans_zscore_ddof0, dataSets.iris, species],
    ['wine', false, () => reference().wine.kmeans_raw, dataSets.wine, dataSets.wineCultivar],
    ['wine', true, () => reference().wine.kmeans_zscore_ddof0, dataSets.wine, dataSets.wineCultivar],
    ['income, score', false, () => reference().mall_customers.kmeans_income_score_raw, dataSets.incomeScore, null],
    [
      'age, income, score',
      false,
      () => reference().mall_customers.kmeans_age_income_score_raw,
      dataSets.ageIncomeScore,
      null
    ],
    [
      'age, income, score',
      true,
      () => reference().mall_customers.kmeans_age_income_score_zscore,
      dataSets.ageIncomeScore,
      null
    ]
  ] as const

  for (const [name, z, table, frame, labels] of tables)
    for (const { name: device, ...on } of devices) {
      const of = `${name}${z ? ', standardised' : ''}`
      test(`kmeans(${of}) on ${device} has an inertia within 1e-6 of the best of 50 starts for every k, and the same indices to 4 digits`, async () => {
        let same = 0
        for (const [k, row] of Object.entries(table())) {
          const steps = [
            ...(z ? [standardise] : []),
            [kmeans, { k: Number(k) }],
            [kmeansQuality, { bootstraps: 0 }]
          ] as never
          const { models, frame: after } = await runSteps(frame(), steps, on)
          const model = models.kmeans as KMeansModel
          expect(model.inertia).toBeLessThanOrEqual(row.inertia * (1 + 1e-6))
          // A better optimum than 50 starts found has other segments, and so other indices.
          if (model.inertia < row.inertia * (1 - 1e-6) || row.silhouette === undefined) continue
          same++
          expect(model.sizes.toSorted((a, b) => a - b)).toEqual(row.sizes)
          const quality = models['kmeans-quality'] as KMeansQualityModel
          expect(digits(quality.silhouette.mean)).toBe(digits(row.silhouette))
          expect(digits(quality.calinskiHarabasz)).toBe(digits(row.calinski_harabasz!))
          expect(digits(quality.daviesBouldin)).toBe(digits(row.davies_bouldin!))
          if (!labels) continue
          expect(digits(adjustedRand(labels(), values(after, 'segment')))).toBe(digits(row.ari!))
          expect(digits(normalisedMutualInformation(labels(), values(after, 'segment')))).toBe(digits(row.nmi!))
        }
        expect(same).toBeGreaterThan(1)
      })
    }

  for (const name of ['iris', 'wine'] as const) {
    for (const z of [false, true])
      for (const { name: device, ...on } of devices) {
        test(`pca(${name}${z ? ', standardised' : ''}) on ${device} has the explained variance to 8 digits and the loadings`, async () => {
          const table = reference()[name][z ? 'pca_std' : 'pca_raw']
          const d = table.sd.length
          const steps = [...(z ? [[standardise, { denominator: 'n-1' }]] : []), [pca, { components: d }]] as never
          const { models } = await runSteps(dataSets[name](), steps, on)
          const model = models.pca as PcaModel
          for (let i = 0; i < d; i++) {
            expect(Math.abs(model.explainedVariance[i] / table.sd[i] ** 2 - 1)).toBeLessThan(1e-9)
            expect(Math.abs(model.explainedVarianceRatio[i] / table.explained_ratio[i] - 1)).toBeLessThan(1e-9)
          }
          table.loadings_rows_are_components_largest_abs_positive.forEach((row, i) =>
            row.forEach((loading, j) => expect(model.components[i][j]).toBeCloseTo(loading, 7))
          )
        })
      }
  }

  test('choose-k(income, score) suggests 5', async () => {
    const { models } = await runSteps(dataSets.incomeScore(), [standardise, [chooseK, { gap: true }]], on)
    const model = models['choose-k'] as ChooseKModel
    expect(model.candidates.map((one) => one.k)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(model.candidates.toSorted((a, b) => b.silhouette - a.silhouette)[0].k).toBe(5)
    expect(model.candidates.every((one) => Number.isFinite(one.gap) && one.gapError! > 0 && one.stability! > 0)).toBe(
      true
    )
    expect(model.reasonCode).toBe('gap')
  })

  test('profile(iris) agrees with the species as scikit-learn says', async () => {
    const row = reference().iris.kmeans_raw['3']
    const base = dataSets.iris()
    const frame = base.with('species', {
      kind: 'category',
      codes: Int32Array.from(species()),
      dictionary: ['a', 'b', 'c']
    })
    const { models } = await runSteps(frame, [[kmeans, { k: 3 }], profile], { ...on, roles: { label: ['species'] } })
    const model = models.profile as ProfileModel
    expect(digits(model.label!.adjustedRand)).toBe(digits(row.ari!))
    expect(digits(model.label!.normalisedMutualInformation)).toBe(digits(row.nmi!))
    expect(model.label!.rows).toBe(150)
    expect(model.segments.map((one) => one.size)).toEqual([62, 50, 38])
  })
})

const codes = (labels: string[]) => labels.map((label) => [...new Set(labels)].indexOf(label))
const digits = (x: number) => x.toFixed(4)
