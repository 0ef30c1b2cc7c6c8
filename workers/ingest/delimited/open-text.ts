import { Refusal } from '@core/outcome.ts'
import type { ReadOptions } from '@core/table/open-options.ts'
import type { ByteSource } from '../source/byte-source.ts'
import { looksBinary, looksLike } from '../source/looks-like.ts'
import { sniffEncoding } from '../source/sniff-encoding.ts'
import { Utf8Stream } from '../source/utf8-stream.ts'
import type { OddLines } from './odd-lines.ts'
import { concat, TextBuffer } from './text-buffer.ts'

const sampleSize = 1 << 20

/** The text of a source, its first megabyte at hand, and its encoding. Fails `empty-file`, `binary-file`, `unknown-format`. */
export async function openText(
  source: ByteSource,
  options: ReadOptions,
  odd: OddLines
): Promise<{ text: TextBuffer; encoding: string }> {
  const { sample, last } = await takeSample(source)
  if (!sample.length) throw new Refusal('empty-file', { file: source.name })
  const looks = looksLike(sample)
  if (looks) throw new Refusal('binary-file', { file: source.name, looks })
  const encoding = options.encoding ?? sniffEncoding(sample)
  const text = new TextBuffer(source, new Utf8Stream(encoding), odd)
  if (!/^utf-?16/i.test(encoding) && looksBinary(sample.subarray(0, 65_536))) {
    throw new Refusal('binary-file', { file: source.name, looks: '' })
  }
  text.push(sample, last)
  const markup = looksLikeMarkup(text.bytes)
  if (markup && !options.format) throw new Refusal('unknown-format', { file: source.name, format: markup })
  return { text, encoding: new TextDecoder(encoding).encoding }
}

async function takeSample(source: ByteSource): Promise<{ sample: Uint8Array; last: boolean }> {
  const parts: Uint8Array[] = []
  let size = 0
  while (size < sampleSize) {
    const part = await source.read()
    if (!part) return { sample: concat(parts, size), last: true }
    parts.push(part)
    size += part.length
  }
  return { sample: concat(parts, size), last: false }
}

function looksLikeMarkup(bytes: Uint8Array): string | null {
  const head = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart()
  if (/^<!doctype html|^<html/i.test(head)) return 'HTML'
  if (/^<\?xml/i.test(head)) return 'XML'
  return /^[[{]\s*["{[]/.test(head) && /^[[{]\s*(?:[[{]\s*)?"[^"]*"\s*[:,]/.test(head) ? 'JSON' : null
}
