import type { ScatterData, ZoomWindow } from '../kinds.ts'

interface Seen {
  of: Uint32Array
  key: string
  rows: Uint32Array
}
const known = new WeakMap<ScatterData, Seen>()

/** Those of some rows that lie in a window, its edges included; the last window asked for is kept for one data object. */
export function rowsIn(data: ScatterData, of: Uint32Array, { x: [x0, x1], y: [y0, y1] }: ZoomWindow): Uint32Array {
  const key = `${x0} ${x1} ${y0} ${y1}`
  const found = known.get(data)
  if (found && found.key === key && found.of === of) return found.rows
  const { x, y } = data
  const out = new Uint32Array(of.length)
  let kept = 0
  for (let j = 0; j < of.length; j++) {
    const i = of[j]
    const [u, v] = [x[i], y[i]]
    if (u >= x0 && u <= x1 && v >= y0 && v <= y1) out[kept++] = i
  }
  const rows = out.slice(0, kept)
  known.set(data, { of, key, rows })
  return rows
}
