import type { EffectsData, Layer, Scene, SceneContext, Size, View, ViewKind } from '../kinds.ts'
import { r, ticksAlong } from '../frame/axes.ts'
import { discLabel, discRadius, discs } from '../frame/discs.ts'
import { extentOf, linear, type Scale } from '../frame/scale.ts'
import { emptyScene, groupClause, sceneOf } from '../frame/scene.ts'
import { fit, textWidth } from '../frame/text.ts'

type Panel = EffectsData['groups'][number] & { x: number; y: number; width: number }
interface Layout {
  panels: Panel[]
  left: number
  /** Columns of the value and of the mean of all, from a panel's right edge. */
  own: number
  all: number
  scale: (panel: Panel) => Scale
  leftOut: number
}

const row = 19
const headRow = 24

/** For each segment the features that set it apart, strongest first: distance from all others as a stem from 0, value and mean of all. */
export function effectsScene(view: View<'effects'>, size: Size, context: SceneContext): Scene {
  const { data } = view
  const { t } = context
  const head = [t('views.group'), t('views.feature'), data.unit, t('views.value'), t('views.all')]
  if (!data.groups.length) return emptyScene(view, size, context, head)
  const layout = layoutOf(data, size)
  return sceneOf(view, size, {
    layers: [
      ...layout.panels.flatMap((panel) => panelLayers(panel, layout, context)),
      ...foot(data, layout, size, context)
    ],
    tooltip: (x, y) => {
      const panel = layout.panels.find(
        (one) => x >= one.x && x < one.x + one.width && y >= one.y && y < one.y + headRow + one.features.length * row
      )
      const feature = panel?.features[Math.floor((y - panel.y - headRow) / row)]
      if (!panel || !feature) return null
      return {
        name: `${panel.name}: ${feature.name}`,
        values: [
          [data.unit, signed(feature.effect, context)],
          [t('views.value'), feature.value],
          [t('views.all'), feature.all]
        ]
      }
    },
    table: {
      head,
      rows: data.groups.flatMap(({ name, features }) =>
        features.map((one) => [name, one.name, one.effect, one.value, one.all])
      )
    }
  })
}

export const effects: ViewKind<'effects'> = { kind: 'effects', scene: effectsScene }

function signed(value: number, { t }: SceneContext): string {
  if (Number.isNaN(value)) return '–'
  const text = t.format.fixed(Math.abs(value) < 0.05 ? 0 : value, 1)
  return value >= 0.05 ? `+${text}` : text
}

/** As many columns of panels as are 226 px wide; then as many features each as the height holds. */
function layoutOf(data: EffectsData, size: Size): Layout {
  const columns = Math.max(1, Math.min(data.groups.length, Math.floor((size.width + 24) / 250)))
  const room = size.height - 40
  const mostLines = Math.max(1, Math.ceil(data.groups.length / columns))
  const rows = Math.max(mostLines, Math.floor((room - mostLines * (headRow + 8)) / row))
  /** What the height holds beyond a same number for all goes to the first lines. */
  const holds = (line: number) => Math.floor(rows / mostLines) + Number(line < rows % mostLines)
  const lines = Math.max(1, Math.min(mostLines, Math.floor((room + 8) / (headRow + row + 8))))
  const groups = data.groups.slice(0, lines * columns)
  const gap = 24
  const width = (size.width - gap * (columns - 1)) / columns
  const panels: Panel[] = []
  let top = 0
  for (let line = 0; line < lines; line++) {
    const members = groups.slice(line * columns, (line + 1) * columns)
    members.forEach((group, i) =>
      panels.push({ ...group, features: group.features.slice(0, holds(line)), x: i * (width + gap), y: top, width })
    )
    top += headRow + 8 + row * Math.max(1, ...members.map(({ features }) => Math.min(holds(line), features.length)))
  }
  const features = panels.flatMap((panel) => panel.features)
  const left = Math.min(width * 0.36, Math.max(...features.map(({ name }) => textWidth(name)), 20) + 12)
  const column = (pick: (one: (typeof features)[number]) => string) =>
    Math.max(...features.map((one) => textWidth(pick(one))), 30)
  const all =
    Math.min(
      width * 0.2,
      column((one) => one.all)
    ) + 2
  const own =
    all +
    Math.min(
      width * 0.2,
      column((one) => one.value)
    ) +
    10
  const effectsOf = features.map(({ effect }) => effect)
  const reach = Math.max(0.1, ...extentOf(effectsOf).map(Math.abs))
  return {
    panels,
    left,
    own,
    all,
    leftOut: data.groups.length - groups.length,
    scale: (panel) =>
      linear([-reach, reach], [panel.x + left + 6, Math.max(panel.x + left + 20, panel.x + panel.width - own - 12)])
  }
}

function panelLayers(panel: Panel, { left, all, own, scale }: Layout, { t }: SceneContext): Layer[] {
  const x = scale(panel)
  const right = panel.x + panel.width
  const label = discLabel(panel.name, right - panel.x - own - 8)
  const last = panel.y + headRow + panel.features.length * row
  const known = panel.features.map((one, i) => ({ ...one, y: panel.y + headRow + (i + 0.5) * row }))
  const drawn = known.filter(({ effect }) => Number.isFinite(effect))
  const box = { x: panel.x, y: panel.y + 2, width: label.width, height: 2 * discRadius }
  return [
    ...discs([{ box, group: panel.group, text: label.text, select: groupClause(panel.group) }]),
    {
      mark: 'path',
      items: [
        { d: `M${r(x(0))},${panel.y + headRow}V${last}`, stroke: 'edge' },
        ...drawn.map(({ effect, y }) => ({
          d: `M${r(x(0))},${r(y)}H${r(x(effect))}`,
          stroke: { group: panel.group },
          width: 2
        }))
      ]
    },
    {
      mark: 'circle',
      items: drawn.map(({ effect, y, name }) => ({
        cx: x(effect),
        cy: y,
        r: 4.5,
        fill: { group: panel.group },
        label: `${name}: ${t.format.num(effect)}`
      }))
    },
    {
      mark: 'text',
      items: known.flatMap(({ name, value, all: mean, y }) => [
        { x: panel.x + left - 4, y: y + 4, text: fit(name, left - 6), anchor: 'end' as const, paint: 'ink' as const },
        {
          x: right - all - 8,
          y: y + 4,
          text: fit(value, own - all - 8),
          anchor: 'end' as const,
          paint: 'ink' as const
        },
        { x: right, y: y + 4, text: fit(mean, all), anchor: 'end' as const, paint: 'ink-3' as const }
      ])
    },
    {
      mark: 'text',
      items:
        panel.y > 0
          ? []
          : [
              {
                x: right - all - 8,
                y: panel.y + 14,
                text: fit(t('views.value'), own - all - 4),
                anchor: 'end',
                paint: 'ink-3'
              },
              { x: right, y: panel.y + 14, text: fit(t('views.all'), all), anchor: 'end', paint: 'ink-3' }
            ]
    }
  ]
}

/** One scale for all panels, under the first. */
function foot(data: EffectsData, { panels, scale, leftOut }: Layout, size: Size, { t }: SceneContext): Layer[] {
  const [low, high] = scale(panels[0]).range()
  const text = (value: number, plain: string) => (value > 0 ? `+${plain}` : plain)
  const ticks = ticksAlong(scale(panels[0]), high - low, t.format, { count: 3, text })
  const y = size.height - 20
  const remark = leftOut ? t('views.groups-left-out', { n: leftOut }) : ''
  return [
    {
      mark: 'text',
      items: [
        ...ticks.map(({ at, text: tick }) => ({
          x: at,
          y,
          text: tick,
          anchor: 'middle' as const,
          paint: 'ink-3' as const
        })),
        {
          x: 0,
          y: size.height - 4,
          text: fit([data.unit, remark].filter(Boolean).join(' · '), size.width),
          paint: 'ink-2'
        }
      ]
    }
  ]
}
