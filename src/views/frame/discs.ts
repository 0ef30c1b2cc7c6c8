import type { BadgeMark, Clause, Group, Layer, TextMark } from '../kinds.ts'
import type { Box } from './boxes.ts'
import { groupClause } from './scene.ts'
import { lined, textWidth } from './text.ts'

export const discRadius = 8
const gap = 6
const lineHeight = 14

/** A numbered disc with a name right of it, on two lines where one does not hold it. `whole` where nothing of the name is cut. */
export function discLabel(
  name: string,
  most: number,
  lines = 1
): { text: string; lines: string[]; whole: boolean; width: number; height: number } {
  const room = most - 2 * discRadius - gap
  const shown = lined(name, room, lines, 12, true)
  const width = shown.length ? gap + Math.max(...shown.map((line) => textWidth(line, 12, true))) : 0
  return {
    text: shown[0] ?? '',
    lines: shown,
    whole: shown.length > 0 && !shown.at(-1).endsWith('…'),
    width: 2 * discRadius + width,
    height: 2 * discRadius + lineHeight * Math.max(0, shown.length - 1)
  }
}

/** Numbered discs with names at the boxes they were given. */
export function discs(
  labels: { box: Box; group: number; text: string; lines?: string[]; select?: Clause[] }[]
): Layer[] {
  const badges: BadgeMark[] = labels.map(({ box, group, select }) => ({
    cx: box.x + discRadius,
    cy: box.y + discRadius,
    group,
    text: String(group + 1),
    select
  }))
  const texts = labels.flatMap(({ box, text, lines = text ? [text] : [] }) =>
    lines.map((line, i): TextMark => ({
      x: box.x + 2 * discRadius + gap,
      y: box.y + discRadius + 4 + i * lineHeight,
      text: line,
      bold: true,
      halo: true,
      paint: 'ink'
    }))
  )
  return [
    { mark: 'badge', items: badges },
    { mark: 'text', items: texts }
  ]
}

/** Groups as bytes for a layer of marks; 255 is none. */
export function groupBytes(group: ArrayLike<number> | undefined, index: ArrayLike<number>): Uint8Array | undefined {
  if (!group) return undefined
  const bytes = new Uint8Array(index.length)
  for (let i = 0; i < bytes.length; i++) {
    const value = group[index[i]]
    bytes[i] = value >= 0 ? Math.min(value, 254) : 255
  }
  return bytes
}

/** A legend of groups, for where direct labels would collide; an entry selects its group. */
export const legendOf = (groups: readonly Group[], column = 'segment') =>
  groups.map((group, index) => ({
    label: `${index + 1} ${group.name}`,
    paint: { group: index },
    select: groupClause(index, column)
  }))
