/** JSON of a value with typed arrays as lists and what is no number (missing, infinite) as null. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    ArrayBuffer.isView(inner) && !(inner instanceof DataView) ? Array.from(inner as Float64Array) : inner
  )
}
