import { Refusal } from '@core/outcome.ts'
import type { Result } from '@core/result/types.ts'
import type { Scene, Size, View } from '../../views/kinds.ts'
import type { Context } from './context.ts'
import { viewsOf } from './views.ts'

export const renderFormats = ['svg', 'png', 'table'] as const
export type RenderFormat = (typeof renderFormats)[number]
export const renderSize: Size = { width: 720, height: 440 }

/** A view of a result as SVG text, as a PNG, or as the table behind it (CSV text). Fails `unknown-view`, `unknown-export`. */
export async function render(
  context: Context,
  result: Result,
  viewId: string,
  format: RenderFormat,
  size: Size = renderSize
): Promise<string | Blob> {
  const views = viewsOf(context, result)
  const view = views.find((one) => one.id === viewId)
  if (!view) throw new Refusal('unknown-view', { view: viewId, known: views.map((one) => one.id) })
  return draw(context, view, format, size)
}

/** The same of a view already built. */
export async function draw(context: Context, view: View, format: RenderFormat, size: Size): Promise<string | Blob> {
  switch (format) {
    case 'svg':
      return context.draw.svg(await fitted(context, view, size))
    case 'png':
      return context.draw.png(await fitted(context, view, size), size)
    case 'table':
      return context.draw.table(await sceneOf(context, view, size))
    default:
      throw new Refusal('unknown-export', { format: String(format), known: renderFormats })
  }
}

/** A scene that is of the size asked for with its title, legend and margins; how many lines those take depends on the width alone. */
async function fitted(context: Context, view: View, size: Size): Promise<Scene> {
  const rough = await sceneOf(context, view, size)
  const width = Math.max(80, size.width - ((await context.draw.whole(rough)).width - rough.width))
  const wide = await sceneOf(context, view, { width, height: size.height })
  const height = Math.max(60, size.height - ((await context.draw.whole(wide)).height - wide.height))
  return sceneOf(context, view, { width, height })
}

/** Chart kinds are loaded when the first view is drawn. */
async function sceneOf(context: Context, view: View, size: Size): Promise<Scene> {
  const { sceneOfView } = await import('../../views/registry.ts')
  return sceneOfView(view, size, { t: context.t() })
}
