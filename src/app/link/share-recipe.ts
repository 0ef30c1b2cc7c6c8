import { recipeLink } from '@core/link/recipe-link.ts'
import { stepSpecs } from '@core/recipe/steps/index.ts'
import { t } from '../i18n.svelte.ts'
import { hrefOf } from '../shell/route.svelte.ts'
import { workbench } from '../workbench.svelte.ts'
import { leftOutWords } from './left-out-words.ts'

/** The address of this page with another hash. */
export const addressOf = (hash: string): string => new URL(hash, location.href).href

/** Copies a link to the recipe that is shown, and says what travels in it and what stays behind. */
export async function shareRecipe(): Promise<void> {
  const { recipe } = workbench
  if (!recipe) return
  const { letters, leftOut } = recipeLink(recipe, stepSpecs)
  const address = addressOf(hrefOf({ page: 'open', recipe: letters }))
  const columns = [...new Set(Object.values(recipe.columns).flat())]
  const left = leftOutWords(leftOut, t)
  try {
    await navigator.clipboard.writeText(address)
    workbench.tell(
      'info',
      t('class.share.done', { columns }),
      left.length ? t('class.link.left', { parts: left }) : undefined
    )
  } catch {
    // No leave to copy: the address itself is what the reader can take.
    workbench.tell('info', t('class.link.by-hand'), address)
  }
}
