const constants = roots(64, Math.cbrt)
const initial = roots(8, Math.sqrt)

/**
 * SHA-256 of a text (as UTF-8) or of bytes, the first 128 bits as 32 hexadecimal digits.
 *
 * Synchronous, for keys of caches and results; not for large data, where the running hash of the ingest is meant.
 * Source: FIPS 180-4.
 */
export function hash(message: string | Uint8Array): string {
  const bytes = typeof message === 'string' ? new TextEncoder().encode(message) : message
  const padded = new Uint8Array((((bytes.length + 8) >>> 6) + 1) << 6)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(padded.length - 4, bytes.length << 3)
  const state = Uint32Array.from(initial)
  const schedule = new Uint32Array(64)
  for (let at = 0; at < padded.length; at += 64) block(state, schedule, view, at)
  return Array.from(state.subarray(0, 4), (word) => word.toString(16).padStart(8, '0')).join('')
}

const turn = (x: number, by: number) => (x >>> by) | (x << (32 - by))

function block(state: Uint32Array, w: Uint32Array, view: DataView, at: number): void {
  for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + 4 * i)
  for (let i = 16; i < 64; i++) {
    const s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3)
    const s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10)
    w[i] = w[i - 16] + s0 + w[i - 7] + s1
  }
  let [a, b, c, d, e, f, g, h] = state
  for (let i = 0; i < 64; i++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + constants[i] + w[i]) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  const words = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] += words[i]
}

/** The first 32 bits of the fractional parts of the roots of the first primes. */
function roots(count: number, root: (x: number) => number): Uint32Array {
  const out: number[] = []
  for (let n = 2; out.length < count; n++) {
    let prime = true
    for (let i = 2; i * i <= n; i++) if (n % i === 0) prime = false
    if (prime) out.push((root(n) % 1) * 2 ** 32)
  }
  return Uint32Array.from(out)
}
