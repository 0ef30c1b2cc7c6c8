import { readFileSync } from 'node:fs'
import type { KMeansModel, KMeansQualityModel, PcaModel } from '../../src/core/result/models.ts'
import { corpus } from '../corpus/corpus.ts'
import { expect, openPage, test, type WithBenchtop } from './support/fixtures.ts'

// Source: scikit-learn 1.2.1 (KMeans of 50 starts, metrics; PCA by numpy's SVD), reference/d1_analysis.py. A file is opened through
// the page, on each device in turn: webgl and webgpu on a GPU that is imitated.
interface Reference {
  kmeans_raw: Record<string, Row>
  kmeans_zscore_ddof0: Record<string, Row>
  pca_raw: PcaTable
  pca_std: PcaTable
}
interface Row {
  inertia: number
  sizes: number[]
  silhouette: number
  calinski_harabasz: number
  davies_bouldin: number
}
interface PcaTable {
  sd: number[]
  explained_ratio: number[]
}

const files = {
  iris: ['sepal_length_cm', 'sepal_width_cm', 'petal_length_cm', 'petal_width_cm'],
  wine: null
} as const

for (const device of ['webgpu', 'webgl', 'simd', 'cpu'])
  test(`iris and wine on ${device}: variances to 8 digits, inertia to 1e-6, indices to 4 digits`, async ({ page }) => {
    const reference = corpus('reference/d1_analysis.json')
    test.skip(!reference, 'BENCHTOP_CORPUS is not set: iris and wine are not at hand')
    test.setTimeout(240_000)
    const all = JSON.parse(readFileSync(reference!, 'utf8')) as Record<keyof typeof files, Reference>
    await openPage(page, `device=${device}`)
    for (const [name, columns] of Object.entries(files) as [keyof typeof files, readonly string[] | null][]) {
      const text = readFileSync(corpus(`data/d1-analysis/${name}/${name}.csv`)!, 'utf8')
      const features = columns ?? text.split('\n')[0].trim().split(',').slice(0, -1)
      for (const z of [false, true]) {
        const { kmeans, quality, pca, ran } = await page.evaluate(fit, { text, features, z })
        expect(ran).toBe(device)
        const row = all[name][z ? 'kmeans_zscore_ddof0' : 'kmeans_raw']['3']
        expect(Math.abs(kmeans.inertia / row.inertia - 1)).toBeLessThan(1e-6)
        expect(kmeans.sizes.toSorted((a, b) => a - b)).toEqual(row.sizes)
        expect(quality.silhouette.mean.toFixed(4)).toBe(row.silhouette.toFixed(4))
        expect(quality.calinskiHarabasz.toFixed(4)).toBe(row.calinski_harabasz.toFixed(4))
        expect(quality.daviesBouldin.toFixed(4)).toBe(row.davies_bouldin.toFixed(4))
        const table = all[name][z ? 'pca_std' : 'pca_raw']
        table.sd.forEach((sd, i) => {
          // The reference standardises by n − 1, k-means by n.
          const variance = z ? sd ** 2 * (kmeans.rows / (kmeans.rows - 1)) : sd ** 2
          expect(Math.abs(pca.explainedVariance[i] / variance - 1)).toBeLessThan(1e-8)
          expect(Math.abs(pca.explainedVarianceRatio[i] / table.explained_ratio[i] - 1)).toBeLessThan(1e-8)
        })
      }
    }
  })

/** In the page: a file's k-means, its quality and its PCA, standardised or not. */
async function fit({ text, features, z }: { text: string; features: readonly string[]; z: boolean }) {
  const { benchtop } = globalThis as WithBenchtop
  const table = await benchtop.open(new File([text], 'file.csv'), { memoryOnly: true })
  const recipe = await benchtop.recipe('data-mining', table.id, {
    columns: { features: [...features] },
    params: {
      clean: { duplicates: 'keep' },
      standardise: { method: z ? 'z-score' : 'none' },
      pca: { components: features.length, parallel: false },
      kmeans: { k: 3 },
      'kmeans-quality': { bootstraps: 0 }
    }
  })
  const { models, provenance } = await benchtop.run(recipe)
  const kmeans = models.kmeans as KMeansModel
  return {
    kmeans: { inertia: kmeans.inertia, sizes: kmeans.sizes, rows: provenance.rowsUsed },
    quality: models['kmeans-quality'] as KMeansQualityModel,
    pca: models.pca as PcaModel,
    ran: provenance.device
  }
}
