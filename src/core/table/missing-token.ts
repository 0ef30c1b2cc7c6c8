const inText = new Set(['', 'NA', 'N/A', 'n/a', 'null', 'NULL', 'NaN', 'nan'])
const inTyped = new Set(['', 'na', 'n/a', 'null', 'nan', '-', '--', '?', 'none', '#n/a'])

/** Whether a cell of a text, category or id column means "missing". */
export const isMissingText = (text: string): boolean => text.length < 5 && inText.has(text)

/** Whether a cell of a number, boolean or date column means "missing": in those `-`, `?` and `none` do too. */
export const isMissingTyped = (text: string): boolean =>
  text.length < 12 && !/^[0-9A-MO-Za-mo-z]/.test(text) && inTyped.has(text.trim().toLowerCase())
