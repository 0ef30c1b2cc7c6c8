/** The encoding of a text by its byte order mark, its zeros, or whether it is valid UTF-8 or GB 18030; UTF-8 in doubt. */
export function sniffEncoding(sample: Uint8Array): string {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) return 'utf-8'
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  const wide = sniffUtf16(sample)
  if (wide) return wide
  if (decodes(sample, 'utf-8') !== null) return 'utf-8'
  const text = decodes(sample, 'gb18030')
  return text !== null && readsAsChinese(text) ? 'gb18030' : 'utf-8'
}

function sniffUtf16(sample: Uint8Array): string | null {
  const zeros = [0, 0]
  const length = Math.min(sample.length, 65_536) & ~1
  for (let i = 0; i < length; i++) if (sample[i] === 0) zeros[i & 1]++
  const half = length / 2
  if (zeros[1] > 0.3 * half && zeros[0] < 0.05 * half) return 'utf-16le'
  if (zeros[0] > 0.3 * half && zeros[1] < 0.05 * half) return 'utf-16be'
  return null
}

function decodes(sample: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(sample, { stream: true })
  } catch {
    return null
  }
}

/** Western text read as GB 18030 gives lone, rare characters; Chinese gives runs of common ones. */
function readsAsChinese(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- everything that is not ASCII
  const others = text.match(/[^\u0000-\u007f]/g) ?? []
  const common = text.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]/g) ?? []
  const runs = text.match(/[\u4e00-\u9fff]{2,}/g) ?? []
  return common.length >= 0.9 * others.length && runs.join('').length >= 0.5 * others.length
}
