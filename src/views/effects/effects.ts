import type {
  EffectsData,
  Layer,
  PathMark,
  Scene,
  SceneContext,
  Selected,
  Size,
  TextMark,
  View,
  ViewKind
} from '../kinds.ts'
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
  /** Value and mean of all stand in the panels; else they are in the table and under the pointer. */
  figures: boolean
  scale: (panel: Panel) => Scale
  leftOut: number
}

const row = 19
const headRow = 24
const gap = 20
/** No panel is narrower. */
const narrowest = 170

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

/** The selection's own effect on each feature's line, as a stroke in ink; beyond the scale it stands at its end, as an arrow. */
function emphasise(view: View<'effects'>, scene: Scene, { mask }: Selected, { t }: SceneContext): Layer[] {
  const { data } = view
  if (!data.ofSelection || !data.groups.length) return []
  const { panels, scale, leftOut } = layoutOf(data, scene)
  const own = data.ofSelection(mask)
  const items = panels.flatMap((panel) =>
    panel.features.flatMap(({ name }, i): PathMark[] => {
      const effect = own.get(name) ?? NaN
      if (!Number.isFinite(effect)) return []
      return selectionMark(scale(panel), effect, panel.y + headRow + (i + 0.5) * row)
    })
  )
  if (!items.length) return []
  // Beside the words at the foot; where they leave no room, right of the ticks.
  const room = scene.width - textWidth(footWords(data, leftOut, t)) - 16
  const beside = scene.width - scale(panels[0]).range()[1] - 24
  const [long, short] = [t('views.ink-is-selection'), t('views.selected')]
  const fits = (text: string, width: number) => textWidth(text, 12, true) < width
  const word = [long, short].find((text) => fits(text, room)) ?? (fits(short, beside) ? short : '')
  const y = scene.height - (fits(word, room) ? 4 : 20)
  const texts: TextMark[] = word ? [{ x: scene.width, y, text: word, anchor: 'end', bold: true, paint: 'ink' }] : []
  return [
    { mark: 'path', items },
    { mark: 'text', items: texts }
  ]
}

function selectionMark(x: Scale, effect: number, y: number): PathMark[] {
  const [low, high] = x.domain()
  const at = r(x(Math.min(high, Math.max(low, effect))))
  const beyond = effect > high ? 1 : effect < low ? -1 : 0
  const d = beyond
    ? `M${r(at - 5 * beyond)},${r(y - 5)}L${at},${r(y)}L${r(at - 5 * beyond)},${r(y + 5)}`
    : `M${at},${r(y - 8)}V${r(y + 8)}`
  return [
    { d, stroke: 'surface', width: 5 },
    { d, stroke: 'ink', width: 2.5 }
  ]
}

export const effects: ViewKind<'effects'> = { kind: 'effects', scene: effectsScene, emphasise }

function footWords(data: EffectsData, leftOut: number, t: SceneContext['t']): string {
  return [data.unit, leftOut ? t('views.groups-left-out', { n: leftOut }) : ''].filter(Boolean).join(' · ')
}

function signed(value: number, { t }: SceneContext): string {
  if (Number.isNaN(value)) return '–'
  const text = t.format.fixed(Math.abs(value) < 0.05 ? 0 : value, 1)
  return value >= 0.05 ? `+${text}` : text
}

/** The columns of panels that show the most groups, then three features of each, then the widest panels. */
function columnsFor(data: EffectsData, size: Size): { columns: number; lines: number } {
  const room = size.height - 40
  const most = Math.max(1, Math.min(data.groups.length, Math.floor((size.width + gap) / (narrowest + gap))))
  let best = { columns: 1, lines: 1, worth: -1 }
  for (let columns = 1; columns <= most; columns++) {
    const wanted = Math.ceil(data.groups.length / columns)
    const lines = Math.max(1, Math.min(wanted, Math.floor((room + 8) / (headRow + row + 8))))
    const each = Math.floor((room / lines - headRow - 8) / row)
    const worth = Math.min(data.groups.length, lines * columns) * 100 + Math.min(3, each) * 10 - columns
    if (worth > best.worth) best = { columns, lines, worth }
  }
  return best
}

/** Panels in columns; as many features each as the height holds, and figures where the width does. */
function layoutOf(data: EffectsData, size: Size): Layout {
  const { columns, lines } = columnsFor(data, size)
  const room = size.height - 40
  const mostLines = Math.max(1, Math.ceil(data.groups.length / columns))
  const rows = Math.max(lines, Math.floor((room - lines * (headRow + 8)) / row))
  /** What the height holds beyond a same number for all goes to the first lines. */
  const holds = (line: number) => Math.floor(rows / lines) + Number(line < rows % lines)
  const groups = data.groups.slice(0, Math.min(lines, mostLines) * columns)
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
  const figures = width >= 240
  const left = Math.min(
    width * (figures ? 0.36 : 0.46),
    Math.max(...features.map(({ name }) => textWidth(name)), 20) + 12
  )
  const column = (pick: (one: (typeof features)[number]) => string) =>
    Math.min(width * 0.2, Math.max(...features.map((one) => textWidth(pick(one))), 30))
  const all = figures ? column((one) => one.all) + 2 : 0
  const own = figures ? all + column((one) => one.value) + 10 : 0
  const reach = Math.max(0.1, ...extentOf(features.map(({ effect }) => effect)).map(Math.abs))
  return {
    panels,
    left,
    own,
    all,
    figures,
    leftOut: data.groups.length - groups.length,
    scale: (panel) =>
      linear(
        [-reach, reach],
        [panel.x + left + 6, Math.max(panel.x + left + 20, panel.x + panel.width - own - (figures ? 12 : 6))]
      )
  }
}

function panelLayers(panel: Panel, { left, all, own, figures, scale }: Layout, { t }: SceneContext): Layer[] {
  const x = scale(panel)
  const right = panel.x + panel.width
  const label = discLabel(panel.name, right - panel.x - own - (figures ? 8 : 0))
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
      items: known.flatMap(({ name, value, all: mean, y }): TextMark[] => {
        const word: TextMark = {
          x: panel.x + left - 4,
          y: y + 4,
          text: fit(name, left - 6),
          anchor: 'end',
          paint: 'ink'
        }
        if (!figures) return [word]
        return [
          word,
          { x: right - all - 8, y: y + 4, text: fit(value, own - all - 8), anchor: 'end', paint: 'ink' },
          { x: right, y: y + 4, text: fit(mean, all), anchor: 'end', paint: 'ink-3' }
        ]
      })
    },
    {
      mark: 'text',
      items:
        panel.y > 0 || !figures
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
          text: fit(footWords(data, leftOut, t), size.width),
          paint: 'ink-2'
        }
      ]
    }
  ]
}
