const narrow = new Set("iljtfrI.,:;'’|!()[]- ·1")
const wide = new Set('mwMW%@—')

/** About how wide a text is drawn, in pixels: no DOM measures it, so it errs on the wide side. */
export function textWidth(text: string, size = 12, bold = false): number {
  let ems = 0
  for (const letter of text) {
    const code = letter.codePointAt(0)!
    if (code >= 0x2e80) ems += 1
    else if (narrow.has(letter)) ems += 0.36
    else if (wide.has(letter)) ems += 0.9
    else if (letter >= 'A' && letter <= 'Z') ems += 0.7
    else ems += 0.6
  }
  return ems * size * (bold ? 1.12 : 1)
}

/** The text, or as much of it as a width holds with an ellipsis; empty where not even one letter fits. */
export function fit(text: string, width: number, size = 12, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text
  const letters = [...text]
  let low = 0
  let high = letters.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (textWidth(`${letters.slice(0, middle).join('').trimEnd()}…`, size, bold) <= width) low = middle
    else high = middle - 1
  }
  return low === 0 ? '' : `${letters.slice(0, low).join('').trimEnd()}…`
}

/** A text broken into lines of at most a width, at spaces or between Chinese characters. */
export function wrap(text: string, width: number, size = 12, bold = false): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? []) {
    if (line && textWidth((line + piece).trimEnd(), size, bold) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return line.trimEnd() ? [...lines, line.trimEnd()] : lines
}

/** A text on as many lines of a width as are allowed, the last one cut where it holds no more; two lines part at a comma where both hold. */
export function lined(text: string, width: number, most: number, size = 12, bold = false): string[] {
  if (most < 2 || textWidth(text, size, bold) <= width) return [fit(text, width, size, bold)].filter(Boolean)
  const holds = (line: string) => textWidth(line, size, bold) <= width
  const commas = [...text.matchAll(/[，、]|, /g)].map(({ index, 0: comma }) => index + comma.length)
  const halves = commas.map((at) => [text.slice(0, at).trimEnd(), text.slice(at)]).find((pair) => pair.every(holds))
  if (halves) return halves
  const lines = wrap(text, width, size, bold)
  const kept = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')] : lines
  return kept.map((line) => fit(line, width, size, bold)).filter(Boolean)
}
