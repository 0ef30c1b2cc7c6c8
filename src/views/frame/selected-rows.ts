let last: { mask: WeakRef<Uint8Array>; rows: Uint32Array } | undefined

/** Positions of the rows in a mask; the last mask's are kept, since every view of a page asks for the same. A mask is not changed once it is given. */
export function selectedRows(mask: Uint8Array): Uint32Array {
  if (last?.mask.deref() === mask) return last.rows
  let count = 0
  for (let i = 0; i < mask.length; i++) count += mask[i]
  const rows = new Uint32Array(count)
  let at = 0
  for (let i = 0; i < mask.length; i++) if (mask[i]) rows[at++] = i
  last = { mask: new WeakRef(mask), rows }
  return rows
}
