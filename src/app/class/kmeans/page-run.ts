import type { Lesson } from '@core/class/lesson.ts'
import type { KMeansModel } from '@core/result/models.ts'
import type { Result } from '@core/result/types.ts'
import { domainsReady } from '../../services/find-domain.ts'
import type { Workbench } from '../../workbench.svelte.ts'

/** The run of k-means that a domain's page last computed on a table; null where there is none. */
export async function pageRun(bench: Workbench, table: string): Promise<Result | null> {
  const shown = bench.result
  if (shown && shown.provenance.recipe.table === table && kmeansOf(shown)) return shown
  for (const { id } of domainsReady()) {
    const kept = await bench.context.store.latestResult(table, id)
    if (kept && kmeansOf(kept)) return kept
  }
  return null
}

export const kmeansOf = ({ models }: Pick<Result, 'models'>): KMeansModel | undefined =>
  Object.values(models).find((model): model is KMeansModel => 'centroids' in model && 'totalIterations' in model)

/** The same recipe with all that its starts go through, as far as the segments. */
export function replayed({ provenance: { recipe } }: Result): Pick<Lesson, 'recipe' | 'seed'> {
  const at = recipe.steps.findIndex((step) => step.kind === 'kmeans')
  const steps = recipe.steps
    .slice(0, at + 1)
    .map((step, i) => (i === at ? { ...step, params: { ...step.params, replay: true } } : step))
  return { recipe: { domain: recipe.domain, recipe: recipe.recipe, columns: recipe.columns, steps }, seed: recipe.seed }
}
