/** Uniform numbers in [0, 1) from a seed; the same on every machine. */
export interface Rng {
  (): number
}

/**
 * A seeded generator (sfc32, 128 bits of state, seeded by FNV-1a of the parts).
 *
 * Source: PractRand, Chris Doty-Humphrey; passes PractRand to 16 TB.
 */
export function random(...seed: (string | number)[]): Rng {
  const text = seed.join('\u0000')
  let a = fnv1a(`a${text}`)
  let b = fnv1a(`b${text}`)
  let c = fnv1a(`c${text}`)
  let d = 1
  const next = () => {
    const t = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    c |= 0
    return t >>> 0
  }
  for (let i = 0; i < 12; i++) next()
  // 53 bits from two draws.
  return () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992
}

/** A standard normal draw (Box–Muller, one of the pair). */
export function normal(rng: Rng): number {
  return Math.sqrt(-2 * Math.log(1 - rng())) * Math.cos(2 * Math.PI * rng())
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}
