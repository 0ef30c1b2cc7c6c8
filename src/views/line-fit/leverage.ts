import type { Layer, SceneContext } from '../kinds.ts'
import { r } from '../frame/axes.ts'
import { fit } from '../frame/text.ts'
import type { LineFitData } from './data.ts'
import type { LineFitLayout } from './layout.ts'

/** Part of the plot that the highest bar takes. */
const part = 0.22

/** A bar at the foot for each point's leverage, with their mean as a line; the point moved last in ink. */
export function leverageLayers(
  { x: xs, leverage, focus }: LineFitData,
  { box, x }: LineFitLayout,
  { t }: SceneContext
): Layer[] {
  if (!leverage?.length) return []
  const foot = box.y + box.height
  const most = Math.max(...leverage)
  const height = (value: number) => (most > 0 ? (part * box.height * value) / most : 0)
  const mean = leverage.reduce((sum, value) => sum + value, 0) / leverage.length
  return [
    {
      mark: 'rect',
      items: Array.from(xs, (value, i) => ({
        x: r(Math.min(box.x + box.width - 3, Math.max(box.x, x(value) - 1.5))),
        y: r(foot - height(leverage[i])),
        width: 3,
        height: height(leverage[i]),
        fill: i === focus ? ('ink' as const) : ('mark' as const)
      }))
    },
    {
      mark: 'path',
      items: [{ d: `M${r(box.x)},${r(foot - height(mean))}h${r(box.width)}`, stroke: 'ink-3', dash: true }]
    },
    {
      mark: 'text',
      items: [
        {
          x: box.x + box.width - 4,
          y: foot - height(mean) - 5,
          text: fit(t('line-fit.mean-leverage', { mean }), box.width - 8),
          anchor: 'end',
          paint: 'ink-2',
          halo: true
        }
      ]
    }
  ]
}
