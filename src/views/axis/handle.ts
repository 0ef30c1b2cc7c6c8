import { bestAxis, direction, varianceAlong } from '@core/class/axis-variance.ts'
import { snapped, turnedBy } from '@core/class/snap.ts'
import type { HandleMark, SceneContext } from '../kinds.ts'
import type { AxisData } from './data.ts'
import type { AxisLayout } from './layout.ts'

const turns: Record<string, number> = { ArrowLeft: 1, ArrowUp: 1, ArrowRight: -1, ArrowDown: -1 }

/** The handle on an axis. It is moved to an angle, in degrees; the second value is the variance along it. Shift turns by ten. */
export function axisHandle(
  { moments }: AxisData,
  angle: number,
  { centre: [cx, cy], reach }: AxisLayout,
  { t }: SceneContext
): HandleMark {
  const [c, s] = direction(angle)
  const best = bestAxis(moments)
  const place = (degrees: number): [number, number] => [degrees, varianceAlong(moments, degrees)]
  const share = varianceAlong(moments, angle) / (moments.xx + moments.yy)
  return {
    id: 'axis',
    cx: cx + reach * c,
    cy: cy - reach * s,
    r: 9,
    label: t('axis.handle', { angle: angle % 180, share }),
    key: (key, far) => (turns[key] ? place(turnedBy(angle, turns[key] * (far ? 10 : 1), best)) : null),
    to: (x, y) => place(snapped((Math.atan2(cy - y, x - cx) * 180) / Math.PI, best))
  }
}
