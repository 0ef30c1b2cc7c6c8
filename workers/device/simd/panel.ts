/** Columns that the kernels work on at once. */
export const panelWidth = 8

export const groupsOf = (k: number): number => Math.ceil(k / panelWidth)

/** Writes k × d (row after row) into `panel` as the kernels read it: groups of 8 rows, each d × 8, padded with `pad`. */
export function fillPanel(panel: Float32Array, values: ArrayLike<number>, k: number, d: number, pad: number): void {
  if (k % panelWidth) panel.fill(pad, Math.floor(k / panelWidth) * panelWidth * d)
  for (let c = 0; c < k; c++) {
    const group = Math.floor(c / panelWidth) * panelWidth * d + (c % panelWidth)
    for (let j = 0; j < d; j++) panel[group + j * panelWidth] = values[c * d + j]
  }
}
