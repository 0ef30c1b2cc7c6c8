/** What a line of text means to an editor: a date as it stands, a value as a number where it is one; nothing where it is empty. */
export function valueOf(editor: string, text: string): string | number | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  return editor === 'value' && Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed
}
