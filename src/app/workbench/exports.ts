import type { View } from '../../views/kinds.ts'
import { download } from '../services/download.ts'
import * as service from '../services/index.ts'
import type { Workbench } from '../workbench.svelte.ts'
import { attempt } from './notes.ts'

export type ResultFormat = 'csv' | 'json' | 'actions' | 'recipe'

const suffixes = { csv: 'csv', json: 'result.json', actions: 'actions.csv', recipe: 'recipe.json' }

/** Downloads a table. */
export function exportTable(bench: Workbench, id: string, format: 'csv' | 'arrow' = 'csv'): Promise<void> {
  return attempt(bench, async () => {
    const { name } = await service.summaryOf(bench.context, id)
    const blob = await service.exported(bench.context, id, format)
    download(blob, fileName(name, format === 'arrow' ? 'arrows' : 'csv'))
  })
}

/** A file made of the result, saved where the browser saves files. */
export function exportResult(bench: Workbench, format: ResultFormat): Promise<void> {
  return attempt(bench, async () => {
    const blob = await service.exported(bench.context, bench.complete!, format)
    download(blob, fileName(shownName(bench), suffixes[format]))
  })
}

/** The recipe as it stands on the page, run or not. */
export function exportRecipe(bench: Workbench): Promise<void> {
  return attempt(bench, async () => {
    if (!bench.recipe) return
    const blob = await service.exported(bench.context, bench.recipe, 'json')
    download(blob, fileName(shownName(bench), suffixes.recipe))
  })
}

export function exportView(
  bench: Workbench,
  view: View,
  format: 'svg' | 'png' | 'table',
  size = service.renderSize
): Promise<void> {
  return attempt(bench, async () => {
    const drawn = await service.draw(bench.context, view, format, size)
    const type = format === 'svg' ? 'image/svg+xml' : 'text/csv;charset=utf-8'
    const blob = typeof drawn === 'string' ? new Blob([drawn], { type }) : drawn
    download(blob, fileName(`${shownName(bench)} ${view.id}`, format === 'table' ? 'csv' : format))
  })
}

const shownName = (bench: Workbench) => bench.table?.name ?? 'benchtop'

/** `customers.csv` with another suffix: `customers.actions.csv`. */
function fileName(name: string, suffix: string): string {
  return `${name.replace(/\.(csv|tsv|txt)(\.gz)?$/i, '')}.${suffix}`
}
