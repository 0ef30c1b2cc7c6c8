/** What a key asks for in class mode; also the keys of a presenter's remote. */
export type ClassKey = 'next' | 'back' | 'play' | 'presenter' | 'leave'

const keys: Record<string, ClassKey> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  n: 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  b: 'back',
  p: 'play',
  f: 'presenter',
  Escape: 'leave'
}

/** The wish behind a key press; null where another part of the page has it, or it asks for nothing. */
export function classKey(event: KeyboardEvent): ClassKey | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null
  const wish = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
  if (!wish) return null
  const at = event.target instanceof Element ? event.target : null
  if (at?.closest('dialog, [popover], [role="menu"]')) return null
  // A handle that holds the focus is moved by the arrows; all other keys go on leading through the lesson.
  if (event.key.startsWith('Arrow') && at?.closest('[role="slider"]')) return null
  if (at?.matches('input:not([type="checkbox"]), select, textarea, [contenteditable]')) return null
  // The key that presses a button belongs to the button.
  if (event.key === ' ' && at?.closest('button, a, summary, input, [role="button"]')) return null
  return wish
}
