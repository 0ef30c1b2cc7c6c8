import type { BadgeMark, Clause, Group, Layer, TextMark } from '../kinds.ts'
import type { Box } from './boxes.ts'
import { groupClause } from './scene.ts'
import { fit, textWidth } from './text.ts'

export const discRadius = 8
const gap = 6

/** The size of a numbered disc with a name right of it. */
export function discLabel(name: string, most: number): { text: string; width: number; height: number } {
  const text = fit(name, most - 2 * discRadius - gap, 12, true)
  return { text, width: 2 * discRadius + (text ? gap + textWidth(text, 12, true) : 0), height: 2 * discRadius }
}

/** Numbered discs with names at the boxes they were given. */
export function discs(labels: { box: Box; group: number; text: string; select?: Clause[] }[]): Layer[] {
  const badges: BadgeMark[] = labels.map(({ box, group, select }) => ({
    cx: box.x + discRadius,
    cy: box.y + discRadius,
    group,
    text: String(group + 1),
    select
  }))
  const texts: TextMark[] = labels
    .filter(({ text }) => text)
    .map(({ box, text }) => ({
      x: box.x + 2 * discRadius + gap,
      y: box.y + discRadius + 4,
      text,
      bold: true,
      halo: true,
      paint: 'ink'
    }))
  return [
    { mark: 'badge', items: badges },
    { mark: 'text', items: texts }
  ]
}

/** Groups as bytes for a layer of marks; 255 is none. */
export function groupBytes(group: ArrayLike<number> | undefined, index: ArrayLike<number>): Uint8Array | undefined {
  if (!group) return undefined
  return Uint8Array.from({ length: index.length }, (_, i) => {
    const value = group[index[i]]
    return value >= 0 ? Math.min(value, 254) : 255
  })
}

/** A legend of groups, for where direct labels would collide; an entry selects its group. */
export const legendOf = (groups: readonly Group[], column = 'segment') =>
  groups.map((group, index) => ({
    label: `${index + 1} ${group.name}`,
    paint: { group: index },
    select: groupClause(index, column)
  }))
