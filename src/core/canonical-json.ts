/**
 * JSON with the keys of every object in order, so that equal values give equal text.
 *
 * What JSON leaves out (undefined, functions) is left out; NaN and infinities are written as strings, since they differ from null.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) => {
    if (typeof one === 'number' && !Number.isFinite(one)) return `#${one}`
    if (ArrayBuffer.isView(one)) return Array.from(one as unknown as ArrayLike<number>)
    if (one === null || typeof one !== 'object' || Array.isArray(one)) return one
    const sorted = Object.create(null) as Record<string, unknown>
    for (const key of Object.keys(one).sort()) sorted[key] = (one as Record<string, unknown>)[key]
    return sorted
  })
}
