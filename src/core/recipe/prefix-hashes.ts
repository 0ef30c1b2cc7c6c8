import { canonicalJson } from '../canonical-json.ts'
import { hash } from '../hash.ts'
import type { Recipe, StepSpec } from './types.ts'
import { withDefaults } from './with-defaults.ts'

/**
 * h₀ … hₙ of a recipe over a table's content: h₀ from the content, the columns of the roles and the seed,
 * hᵢ from hᵢ₋₁, step i with its defaults and the version of its kind.
 *
 * The state after step i is kept under hᵢ, so a change to one step re-runs from there only; hₙ keys the result.
 * `fitted` are models applied instead of fitted anew; a result made with them is another result.
 */
export function prefixHashes(
  recipe: Pick<Recipe, 'columns' | 'seed' | 'steps'>,
  tableHash: string,
  specs: readonly StepSpec[],
  fitted?: object
): string[] {
  const hashes = [hash(canonicalJson([tableHash, recipe.columns, recipe.seed, fitted ?? null]))]
  for (const step of recipe.steps) {
    const spec = specs.find((one) => one.kind === step.kind)
    const { id, kind, on, params } = spec ? withDefaults(step, spec) : step
    hashes.push(hash(canonicalJson([hashes[hashes.length - 1], id, kind, on ?? 'rows', params, spec?.version ?? 0])))
  }
  return hashes
}
