import type {
  Layer,
  PathMark,
  Scene,
  SceneContext,
  Selected,
  SilhouetteData,
  Size,
  TextMark,
  View,
  ViewKind
} from '../kinds.ts'
import { axisAlong, r, ticksAlong } from '../frame/axes.ts'
import { innerBox, type Box } from '../frame/boxes.ts'
import { discRadius } from '../frame/discs.ts'
import { spread } from '../frame/labels.ts'
import { linear, type Scale } from '../frame/scale.ts'
import { emptyScene, groupClause, sceneOf } from '../frame/scene.ts'
import { textWidth } from '../frame/text.ts'
import { sortedByGroup } from './sorted.ts'

interface Layout {
  box: Box
  x: Scale
  /** Top and height of each group's profile. */
  bands: { top: number; height: number; rows: Uint32Array; group: number }[]
  total: number
  columns: { mean: number; share: number }
}

/** Rows of each segment as thin bars, longest first; mean of all as a line; mean and share of each segment at the right. */
export function silhouetteScene(view: View<'silhouette'>, size: Size, context: SceneContext): Scene {
  const { data } = view
  const { t } = context
  const head = [t('views.group'), t('views.rows'), t('views.mean'), t('views.share')]
  const layout = layoutOf(data, size, context)
  if (!layout.total) return emptyScene(view, size, context, head)
  const { box, x, bands, columns, total } = layout
  const named = bands.length * 17 <= box.height ? bands : bands.filter(({ height }) => height >= 17)
  const middles = named.map(({ top, height }) => top + height / 2)
  const ys = spread(middles, 17, box.y + 8, box.y + box.height - 8)
  const shown = named.map((band, i) => ({ ...band, y: ys[i] }))
  const texts = shown.flatMap(({ group, y, rows }): TextMark[] => [
    { x: columns.mean, y: y + 4, text: t.format.fixed(data.bySegment[group] ?? NaN, 2), anchor: 'end', paint: 'ink' },
    {
      x: columns.share,
      y: y + 4,
      text: t.format.percent(shareOf(data, group, rows, total)),
      anchor: 'end',
      paint: 'ink-3'
    }
  ])
  const mean = Number.isFinite(data.mean) ? x(data.mean) : null
  return sceneOf(view, size, {
    layers: [
      ...axisAlong(box, ticksAlong(x, box.width, t.format), { rules: true }),
      { mark: 'path', items: bands.map((band) => profile(band, x, data)), dim: true },
      {
        mark: 'path',
        items: [
          { d: `M${r(x(0))},${r(box.y)}V${r(box.y + box.height)}`, stroke: 'edge' },
          ...(mean === null
            ? []
            : [{ d: `M${r(mean)},${r(box.y)}V${r(box.y + box.height)}`, stroke: 'ink-2' as const, dash: true }])
        ]
      },
      {
        mark: 'badge',
        items: shown.map(({ group, y }) => ({
          cx: discRadius + 2,
          cy: y,
          group,
          text: String(group + 1),
          select: groupClause(group)
        }))
      },
      { mark: 'text', items: texts }
    ],
    brushes: [
      { box, x: { column: data.column, domain: x.domain() as [number, number] }, label: t('views.brush.silhouette') }
    ],
    tooltip: tooltipOf(data, layout, context),
    table: {
      head,
      rows: bands.map(({ group, rows }) => [
        data.groups[group]?.name ?? String(group + 1),
        data.groups[group]?.size ?? rows.length,
        data.bySegment[group] ?? NaN,
        shareOf(data, group, rows, total)
      ])
    }
  })
}

/** The selected rows among each segment's, in full colour; fainter where only some rows of a pixel are selected. */
function emphasise(view: View<'silhouette'>, scene: Scene, { mask }: Selected, context: SceneContext): Layer[] {
  const { bands, x } = layoutOf(view.data, scene, context)
  const items = bands.flatMap(({ top, height, rows, group }) => {
    const steps = Math.max(1, Math.round(height * 2))
    const levels = ['', '', '', '']
    for (let step = 0; step < steps; step++) {
      const [from, to] = [
        Math.floor((step * rows.length) / steps),
        Math.max(Math.floor(((step + 1) * rows.length) / steps), Math.floor((step * rows.length) / steps) + 1)
      ]
      let count = 0
      let sum = 0
      for (let i = from; i < Math.min(to, rows.length); i++)
        if (mask[rows[i]]) {
          count++
          sum += view.data.values[rows[i]]
        }
      if (count)
        levels[Math.min(3, Math.floor((4 * count) / (to - from)))] +=
          `M${r(x(0))},${r(top + (step * height) / steps)}H${r(x(sum / count))}v${r(height / steps + 0.1)}H${r(x(0))}Z`
    }
    return levels.flatMap((d, level): PathMark[] => (d ? [{ d, fill: { group }, opacity: (level + 1) / 4 }] : []))
  })
  return [{ mark: 'path', items }]
}

export const silhouette: ViewKind<'silhouette'> = { kind: 'silhouette', scene: silhouetteScene, emphasise }

function layoutOf(data: SilhouetteData, size: Size, { t }: SceneContext): Layout {
  const { groups, low, high, total } = sortedByGroup(data)
  const share = textWidth(t.format.percent(1)) + 4
  const mean = textWidth(t.format.fixed(-0.88, 2)) + 12
  const box = innerBox(size, { top: 4, right: share + mean + 4, bottom: 22, left: 2 * discRadius + 14 })
  const there = groups.map((rows, group) => ({ rows, group })).filter(({ rows }) => rows.length)
  const gap = Math.min(5, (box.height * 0.2) / Math.max(1, there.length))
  const room = box.height - gap * (there.length + 1)
  let top = box.y + gap
  const bands = there.map(({ rows, group }) => {
    const band = { top, height: (room * rows.length) / total, rows, group }
    top += band.height + gap
    return band
  })
  return {
    box,
    total,
    bands,
    x: linear([Math.min(0, low), Math.max(high, 0.1)], [box.x, box.x + box.width]),
    columns: { mean: size.width - share - 2, share: size.width - 2 }
  }
}

/** The share of all rows where sizes are known; of the sampled rows otherwise. */
function shareOf({ groups }: SilhouetteData, group: number, rows: Uint32Array, total: number): number {
  const all = groups.reduce((sum, one) => sum + one.size, 0)
  return all > 0 && groups[group] ? groups[group].size / all : rows.length / total
}

function profile(
  { top, height, rows, group }: Layout['bands'][number],
  x: Scale,
  { values, groups }: SilhouetteData
): PathMark {
  const steps = Math.max(1, Math.min(rows.length, Math.round(height * 2)))
  let d = `M${r(x(0))},${r(top)}`
  for (let step = 0; step < steps; step++) {
    const row = rows[Math.min(rows.length - 1, Math.floor(((step + 0.5) * rows.length) / steps))]
    d += `H${r(x(values[row]))}V${r(top + ((step + 1) * height) / steps)}`
  }
  return {
    d: `${d}H${r(x(0))}Z`,
    fill: { group },
    select: groupClause(group),
    label: groups[group]?.name ?? String(group + 1)
  }
}

function tooltipOf(data: SilhouetteData, { bands, box }: Layout, { t }: SceneContext): Scene['tooltip'] {
  return (x, y) => {
    const band = bands.find(({ top, height }) => y >= top && y <= top + height)
    if (!band || x < 0 || x > box.x + box.width) return null
    return {
      name: data.groups[band.group]?.name ?? String(band.group + 1),
      values: [
        [t('views.mean'), t.format.fixed(data.bySegment[band.group] ?? NaN, 3)],
        [t('views.rows'), t.format.int(data.groups[band.group]?.size ?? band.rows.length)]
      ]
    }
  }
}
