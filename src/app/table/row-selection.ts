import { placeOf } from './row-sets.ts'

export interface Press {
  /** Places in the order. */
  place: number
  anchor: number
  shift: boolean
  /** Ctrl or ⌘. */
  toggle: boolean
}

/** The rows selected after a press: that row alone, one more or one less, or all between the anchor and it; none where it alone was. */
export function selectionAfter(
  selected: Uint32Array | null,
  press: Press,
  rowAt: (place: number) => number
): Uint32Array {
  const row = rowAt(press.place)
  const before = selected ?? new Uint32Array(0)
  if (press.shift) {
    const [from, to] = [Math.min(press.anchor, press.place), Math.max(press.anchor, press.place)]
    const span = Uint32Array.from({ length: to - from + 1 }, (_, index) => rowAt(from + index))
    return press.toggle ? Uint32Array.from(new Set([...before, ...span])).sort() : span.sort()
  }
  const at = placeOf(before, row)
  if (press.toggle)
    return at < 0 ? Uint32Array.from([...before, row]).sort() : before.filter((_, index) => index !== at)
  return at >= 0 && before.length === 1 ? new Uint32Array(0) : Uint32Array.of(row)
}
