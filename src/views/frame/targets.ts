import type { Clause, Layer, Scene, Selection } from '../kinds.ts'
import type { Box } from './boxes.ts'
import { discRadius } from './discs.ts'

/** A mark that can be clicked or reached by keyboard. */
export interface Target {
  box: Box
  /** A path's own outline, where it is not a box. */
  d?: string
  /** Only the line of a path is hit, where it is not filled. */
  line?: boolean
  /** Nothing is drawn there but what the mark stands round: a whole line of a list. */
  bare?: boolean
  label: string
  select?: Clause[]
  pick?: number
}

/** Marks of a scene that select or pick something, in drawing order. */
export function targetsOf(scene: Scene): Target[] {
  return scene.layers.flatMap(ofLayer).filter(({ select, pick }) => select || pick !== undefined)
}

function ofLayer(layer: Layer): Target[] {
  if (layer.mark === 'rect')
    return layer.items.map(({ x, y, width, height, fill, label = '', select, pick }) => ({
      box: { x, y, width, height },
      bare: fill === 'none' && pick === undefined,
      label,
      select,
      pick
    }))
  if (layer.mark === 'circle')
    return layer.items.map(({ cx, cy, r, label = '', select, pick }) => ({
      box: around(cx, cy, r),
      label,
      select,
      pick
    }))
  if (layer.mark === 'badge')
    return layer.items.map(({ cx, cy, text, select }) => ({ box: around(cx, cy, discRadius), label: text, select }))
  if (layer.mark === 'path')
    return layer.items.map(({ d, fill, label = '', select }) => ({
      box: boxOfPath(d),
      d,
      line: !fill || fill === 'none',
      label,
      select
    }))
  return []
}

const around = (cx: number, cy: number, r: number): Box => ({ x: cx - r, y: cy - r, width: 2 * r, height: 2 * r })

/** Good enough to move between marks by arrow keys: the box of the first point. */
function boxOfPath(d: string): Box {
  const [x = 0, y = 0] = (d.match(/-?[\d.]+/g) ?? []).map(Number)
  return { x, y, width: 1, height: 1 }
}

/** The next target in the direction of an arrow key, −1 where there is none. */
export function nextTarget(targets: readonly Target[], from: number, key: string): number {
  const middle = ({ box }: Target) => [box.x + box.width / 2, box.y + box.height / 2]
  const [x, y] = middle(targets[from])
  const along = key === 'ArrowLeft' || key === 'ArrowRight'
  const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1
  let best = -1
  let least = Infinity
  targets.forEach((target, i) => {
    const [u, v] = middle(target)
    const ahead = sign * (along ? u - x : v - y)
    const aside = Math.abs(along ? v - y : u - x)
    if (ahead > 0.5 && ahead + 3 * aside < least) {
      least = ahead + 3 * aside
      best = i
    }
  })
  return best
}

/** Whether a mark's clauses are among those of a selection. */
export function chosen(select: Clause[] | undefined, selection: Selection | null | undefined): boolean {
  if (!select?.length || !selection) return false
  return select.every(
    (clause) =>
      'values' in clause &&
      clause.values.every((value) =>
        selection.clauses.some(
          (one) => 'values' in one && one.column === clause.column && one.of === clause.of && one.values.includes(value)
        )
      )
  )
}

/** The selection a click on a mark makes: the mark's own, put away if it was chosen; with `add` it joins those of the same column. */
export function clicked(
  from: string,
  select: Clause[],
  before: Selection | null | undefined,
  add: boolean
): Selection | null {
  const here = before?.from === from ? before : null
  const [clause] = select
  if (add && here && select.length === 1 && here.clauses.length === 1 && 'values' in clause) {
    const [old] = here.clauses
    if ('values' in old && old.column === clause.column && old.of === clause.of) {
      const values = chosen(select, here)
        ? old.values.filter((value) => !clause.values.includes(value))
        : [...old.values, ...clause.values]
      return values.length ? { from, clauses: [{ ...old, values }] } : null
    }
  }
  const same = here !== null && here.clauses.length === select.length && chosen(select, here)
  const only = same && here.clauses.every((one) => 'values' in one && one.values.length === 1)
  return only ? null : { from, clauses: select }
}
