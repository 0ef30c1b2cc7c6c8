import { turned, varianceAlong } from '@core/class/axis-variance.ts'
import type { Scene, SceneContext, Size, View, ViewKind } from '../kinds.ts'
import { emptyScene, sceneOf } from '../frame/scene.ts'
import { curveLayers } from './curve.ts'
import type { AxisData } from './data.ts'
import { axisHandle } from './handle.ts'
import { axisLayout } from './layout.ts'
import { planeLayers, rowsOf } from './plane.ts'

const tabled = Array.from({ length: 18 }, (_, i) => 10 * i)

/** Rows in a plane and an axis through their mean, to be turned; NaN rows are left out. */
export function axisScene(view: View<'axis'>, size: Size, context: SceneContext): Scene {
  const { data } = view
  const { t } = context
  const head = [t('axis.angle'), t('axis.along'), t('axis.across'), t('views.share')]
  const rows = rowsOf(data)
  if (!rows.length || !Number.isFinite(data.moments.xx + data.moments.yy)) return emptyScene(view, size, context, head)
  const layout = axisLayout(data, size, context)
  return sceneOf(view, size, {
    layers: [
      ...planeLayers(data, rows, layout, context),
      ...(layout.curve ? curveLayers(data, layout.curve, context) : [])
    ],
    handles: data.angle === undefined ? [] : [axisHandle(data, data.angle, layout, context)],
    table: { head, rows: tableRows(data) }
  })
}

/** Every tenth degree, and the angle in use. */
function tableRows({ moments, angle }: AxisData): number[][] {
  const total = moments.xx + moments.yy
  const held = angle === undefined ? [] : [turned(angle)]
  return [...new Set([...tabled, ...held])]
    .sort((a, b) => a - b)
    .map((degrees) => {
      const along = varianceAlong(moments, degrees)
      return [degrees, along, total - along, along / total]
    })
}

export const axis: ViewKind<'axis'> = { kind: 'axis', scene: axisScene }
