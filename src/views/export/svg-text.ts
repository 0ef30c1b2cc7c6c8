type Attributes = Record<string, string | number | undefined>

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text safe between tags and in attributes; characters that XML has no place for are left out. */
const escape = (words: string) =>
  [...words]
    .filter(allowed)
    .join('')
    .replace(/[&<>"]/g, (sign) => entities[sign])

/** XML 1.0 has no place for control characters, halves of surrogate pairs and two others. */
function allowed(letter: string): boolean {
  const code = letter.codePointAt(0)!
  if (code < 32) return code === 9 || code === 10 || code === 13
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

/** An element of XML. Attributes that are undefined are left out; `words` says that the content is text, not elements. */
export function tag(name: string, attributes: Attributes, content = '', words = false): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? number(value) : escape(String(value))}"`)
    .join('')
  const inner = words ? escape(content) : content
  return inner ? `<${name}${written}>${inner}</${name}>` : `<${name}${written}/>`
}

export const text = (x: number, y: number, words: string, attributes: Attributes) =>
  words ? tag('text', { x, y, ...attributes }, words, true) : ''

const number = (value: number) => String(Math.round(value * 100) / 100)
