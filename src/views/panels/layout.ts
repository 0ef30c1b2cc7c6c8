import type { PanelData, PanelsData, SceneContext, Size } from '../kinds.ts'
import { roomFor, ticksAlong, ticksUp, type Ticks } from '../frame/axes.ts'
import type { Box } from '../frame/boxes.ts'
import { linear, type Scale } from '../frame/scale.ts'
import { lined, textWidth } from '../frame/text.ts'
import { domainAlong, domainsUp } from './domains.ts'
import { gapAcross, gridOf } from './grid.ts'

export interface Panel {
  data: PanelData
  cell: Box
  box: Box
  x: Scale
  y: Scale
  along: Ticks
  up: Ticks
  /** Its own tick labels and title up; else they are its left neighbour's. */
  named: boolean
  levels: Level[]
  /** Levels that the width does not hold. */
  leftOut: number
}

export interface Level {
  at: number
  lines: string[]
  data: NonNullable<PanelData['levels']>[number]
}

export interface PanelsLayout {
  panels: Panel[]
  others: number
}

/** The narrowest place of a level along the foot. */
const narrowest = 30
const line = 14

/** Where each panel stands; its plot is left of nothing but its tick labels, so that all plots of a shared scale are equally wide. */
export function panelsLayout(data: PanelsData, size: Size, { t }: SceneContext): PanelsLayout {
  const others = (count: number) => data.panels.length - count
  const first = gridOf(data.panels.length, size)
  const left = others(first.cells.length) > 0 ? 18 : 0
  const { cells, columns } = left ? gridOf(data.panels.length, { ...size, height: size.height - left }) : first
  const shown = data.panels.slice(0, cells.length)
  const tops = shown.map((panel) => (panel.title ? 18 : 0))
  const top = Math.max(0, ...tops)
  const height = cells[0]?.height ?? 0
  const foot = footOf(shown, cells[0]?.width ?? 0)
  const titled = height - top - foot - 16 >= 40
  const domains = domainsUp(data)
  const ups = shown.map((panel, i) => {
    const { domain, fixed } = domains[i]
    const box = { y: top + (titled && panel.yLabel ? 22 : 6), height: 0 }
    const room = Math.max(1, height - box.y - foot)
    const y = linear(domain, [0, -room], fixed ? 0 : 0.06)
    return { y, from: box.y, room, ticks: ticksUp(y, room, t.format, up(panel, t)) }
  })
  const rooms = ups.map(({ ticks }) => roomFor(ticks))
  const widest = Math.max(0, ...rooms)
  const saved = data.sharedY ? ((columns - 1) * (widest - 8)) / columns : 0
  const panels = shown.map((panel, i): Panel => {
    const column = i % columns
    const named = !data.sharedY || column === 0
    const cell = cells[i]
    const own = data.sharedY ? (named ? widest : 8) : widest
    const width = Math.max(1, data.sharedY ? cell.width - widest + saved : cell.width - own - 6)
    const start = data.sharedY && !named ? widest + column * (width + gapAcross) : cell.x + own
    const box = { x: start, y: cell.y + ups[i].from, width, height: ups[i].room }
    const { domain, fixed } = domainAlong(panel)
    const x = linear(domain, [box.x, box.x + box.width], fixed ? 0 : panel.points ? 0.04 : 0.02)
    const y = ups[i].y.copy().range([box.y + box.height, box.y])
    const levels = levelsOf(panel, box)
    return {
      data: panel,
      cell: { ...cell, x: start - own, width: width + own },
      box,
      x,
      y,
      named,
      along: panel.levels?.length ? [] : ticksAlong(x, box.width, t.format, along(panel, t)),
      up: ticksUp(y, box.height, t.format, up(panel, t)),
      levels,
      leftOut: (panel.levels?.length ?? 0) - levels.length
    }
  })
  return { panels, others: others(cells.length) }
}

type T = SceneContext['t']
const up = ({ percentY }: PanelData, t: T) => (percentY ? { text: (value: number) => t.format.percent(value) } : {})
const along = ({ percentX }: PanelData, t: T) => (percentX ? { text: (value: number) => t.format.percent(value) } : {})

/** Tick labels, or names of levels with their counts under them, and the title. */
function footOf(panels: PanelData[], width: number): number {
  const of = ({ levels = [], xLabel }: PanelData) => {
    const title = xLabel ? 17 : 2
    if (!levels.length) return 20 + title
    const room = Math.max(narrowest, (width - 60) / levels.length) - 6
    const lines = levels.some(({ label }) => textWidth(label) > room) ? 2 : 1
    return 6 + line * (lines + Number(levels.some(({ n }) => n !== undefined))) + title
  }
  return Math.max(0, ...panels.map(of))
}

function levelsOf({ levels = [] }: PanelData, box: Box): Level[] {
  const shown = levels.slice(0, Math.max(1, Math.floor(box.width / narrowest)))
  const step = box.width / shown.length
  return shown.map((data, i) => ({ at: box.x + (i + 0.5) * step, lines: lined(data.label, step - 6, 2), data }))
}
