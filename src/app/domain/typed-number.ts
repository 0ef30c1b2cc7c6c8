/** The number that someone typed, with a decimal comma or a minus of the typesetter's too; null where it is none. */
export function typedNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/\u2212/g, '-')
    .replace(',', '.')
  const number = Number(plain)
  return plain === '' || !Number.isFinite(number) ? null : number
}
