/** The pairs of words a boolean column is written in; the second is true. */
export const booleanPairs = [
  ['false', 'true'],
  ['no', 'yes'],
  ['否', '是'],
  ['f', 't'],
  ['n', 'y']
] as const

/** True, false, or null where the text is neither; by one pair of words, or by any of them and 0 and 1. */
export function parseBoolean(text: string, pair?: readonly [string, string]): boolean | null {
  const word = text.trim().toLowerCase()
  if (pair) return word === pair[1] ? true : word === pair[0] ? false : null
  if (word === '1' || word === '1.0') return true
  if (word === '0' || word === '0.0') return false
  for (const [no, yes] of booleanPairs) if (word === yes || word === no) return word === yes
  return null
}
