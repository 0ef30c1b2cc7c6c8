import type { BrushArea, ScatterData, SceneContext } from '../kinds.ts'
import { domainOf } from '../frame/scale.ts'
import type { ScatterLayout } from './layout.ts'

/** Where a drag selects: by intervals along the axes that are columns, by rows where neither is one. */
export function brushArea(data: ScatterData, layout: ScatterLayout, { t }: SceneContext): BrushArea {
  const { box, x, y } = layout
  const [across, up] = data.columns
  const area = { box, label: t('views.brush.points') }
  if (across === null && up === null)
    return {
      ...area,
      rows: (pixels) => {
        const [x0, x1] = [x.invert(pixels.x), x.invert(pixels.x + pixels.width)]
        const [y0, y1] = [y.invert(pixels.y + pixels.height), y.invert(pixels.y)]
        return layout.index.filter((i) => data.x[i] >= x0 && data.x[i] <= x1 && data.y[i] >= y0 && data.y[i] <= y1)
      },
      plane: { x: domainOf(x), y: domainOf(y) }
    }
  return {
    ...area,
    x: across === null ? undefined : { column: across, domain: domainOf(x) },
    y: up === null || up === across ? undefined : { column: up, domain: domainOf(y) }
  }
}
