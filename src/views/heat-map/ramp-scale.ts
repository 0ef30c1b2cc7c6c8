import type { HeatMapData, Layer, Paint, SceneContext, Size } from '../kinds.ts'
import type { Box } from '../frame/boxes.ts'
import { fit, textWidth } from '../frame/text.ts'

/** The ramp under a heat map with the values at its ends and the unit. */
export function rampScale(data: HeatMapData, most: number, box: Box, size: Size, { t }: SceneContext): Layer[] {
  const { ramp, unit, limit = 2 } = data
  const low = ramp === 'signed' ? t.format.num(-limit) : '0'
  const high = ramp === 'signed' ? `+${t.format.num(limit)} ${unit}` : `${t.format.num(most)} ${unit}`
  const top = size.height - 16
  const wanted = 110 + 6 + textWidth(high) + textWidth(low) + 6
  const start = Math.max(0, Math.min(box.x, size.width - wanted)) + textWidth(low) + 6
  const strip = Math.min(110, size.width - start - 60)
  if (strip < 30) return []
  const steps = 21
  const items = Array.from({ length: steps }, (_, i) => {
    const at = i / (steps - 1)
    const fill: Paint = ramp === 'signed' ? { signed: 2 * at - 1 } : { count: at }
    return { x: start + (i * strip) / steps, y: top, width: strip / steps + 0.3, height: 8, fill }
  })
  const end = start + strip + 6
  return [
    { mark: 'rect', items },
    {
      mark: 'text',
      items: [
        { x: start - 6, y: top + 8, text: low, anchor: 'end', paint: 'ink-2' },
        { x: end, y: top + 8, text: fit(high, size.width - end), paint: 'ink-2' }
      ]
    }
  ]
}
