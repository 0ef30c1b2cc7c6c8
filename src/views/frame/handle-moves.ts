import type { HandleMark } from '../kinds.ts'

const ways: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
}

/** Where a handle goes when it is taken to a pixel: off its own way only along it. */
export function movedTo({ along, cx, cy, to }: HandleMark, x: number, y: number): [number, number] {
  return to(along === 'y' ? cx : x, along === 'x' ? cy : y)
}

/** Where an arrow key takes it, ten steps with Shift, or as it says itself; null for another key. On one way alone up and right are both more. */
export function movedByKey(handle: HandleMark, key: string, far: boolean): [number, number] | null {
  if (handle.key) return handle.key(key, far)
  const way = ways[key]
  if (!way) return null
  const { along, cx, cy, step = 4 } = handle
  const reach = step * (far ? 10 : 1)
  const [dx, dy] = along === 'x' ? [way[0] - way[1], 0] : along === 'y' ? [0, way[1] - way[0]] : way
  return movedTo(handle, cx + dx * reach, cy + dy * reach)
}

/** What a slider says it is at: along y where it goes only there, else along x. */
export function valueOf({ along, cx, cy, to }: HandleMark): number {
  const [x, y] = to(cx, cy)
  return along === 'y' ? y : x
}
