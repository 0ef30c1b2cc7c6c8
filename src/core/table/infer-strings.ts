import { pausesAt, type Paced } from '../paced.ts'
import type { Inferred, Tally } from './infer-reading.ts'
import { isMissingText } from './missing-token.ts'
import { namedLikeAnId } from './named-like-an-id.ts'
import type { Kind } from './types.ts'

/** Whether texts are ids, categories or text: by how many there are, how long they are, and the column's name. */
export function* inferStrings({ name, texts, counts }: Tally): Paced<Inferred> {
  let of = 0
  let distinct = 0
  let long = 0
  let spaced = 0
  for (let i = 0; i < texts.length; i++) {
    if (pausesAt(i)) yield
    const text = texts[i]
    if (isMissingText(text)) continue
    of += counts[i]
    distinct++
    if (text.length > 50 || hasNineWords(text)) long += counts[i]
    if (text.length > 64 || /\s/.test(text.trim())) spaced += counts[i]
  }
  const kind = stringKind(name, of, distinct, long, spaced)
  return { kind, fitting: of, of }
}

function stringKind(name: string, of: number, distinct: number, long: number, spaced: number): Kind {
  if (!of) return 'category'
  const few = of < 20 || distinct <= Math.min(50, of / 2) || distinct <= Math.min(1000, of / 10)
  if (long > of / 2 && distinct > Math.min(20, of / 4)) return 'text'
  const id = namedLikeAnId(name)
  if (distinct === of && of > 1 && id) return 'id'
  if (few) return 'category'
  if (distinct >= 0.98 * of && spaced < of / 50) return 'id'
  return id && long === 0 ? 'id' : 'text'
}

/** Whether white space parts a text into nine or more. */
function hasNineWords(text: string): boolean {
  if (text.length < 15) return false
  let parts = 1
  let within = false
  for (let i = 0; i < text.length && parts < 9; i++) {
    const space = isSpace(text.charCodeAt(i))
    if (space && !within) parts++
    within = space
  }
  return parts > 8
}

const isSpace = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || code === 160 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)))
