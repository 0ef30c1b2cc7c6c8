import type { HandleMark, Layer, PanelsData, TextMark } from '../kinds.ts'
import { r } from '../frame/axes.ts'
import type { Box } from '../frame/boxes.ts'
import { domainOf } from '../frame/scale.ts'
import { fit, textWidth } from '../frame/text.ts'
import type { Panel } from './layout.ts'

/** The id that a panel's line is moved under. */
export const handleId = 'handle'

interface Placed {
  layers: Layer[]
  marks: HandleMark[]
  /** Where other words are not to stand. */
  taken: Box[]
}

/** A line up the first panel, its grip at the foot, and its name at the top, on the side that has room. */
export function handleOf({ handle }: PanelsData, panel: Panel): Placed {
  const { x, y, box } = panel
  const [low, high] = domainOf(x)
  const within = (value: number) => Math.min(high, Math.max(low, value))
  if (!handle || !Number.isFinite(handle.x)) return { layers: [], marks: [], taken: [] }
  const cx = x(within(handle.x))
  const right = cx < box.x + box.width / 2
  const text = fit(handle.label, (right ? box.x + box.width - cx : cx - box.x) - 10, 12, true)
  const word: TextMark = {
    x: cx + (right ? 8 : -8),
    y: box.y + 12,
    text,
    anchor: right ? 'start' : 'end',
    bold: true,
    halo: true,
    paint: 'ink'
  }
  const width = textWidth(text, 12, true)
  const taken = { x: right ? word.x : word.x - width, y: word.y - 12, width, height: 16 }
  return {
    taken: text ? [taken] : [],
    layers: [
      { mark: 'path', items: [{ d: `M${r(cx)},${r(box.y)}V${r(box.y + box.height)}`, stroke: 'ink', width: 1.5 }] },
      { mark: 'text', items: text ? [word] : [] }
    ],
    marks: [
      {
        id: handleId,
        cx,
        cy: box.y + box.height,
        r: 7,
        label: handle.label,
        along: 'x',
        step: Math.max(1, box.width / 100),
        to: (px, py) => [within(x.invert(px)), y.invert(py)]
      }
    ]
  }
}
