/** Any text as letters that an address takes as they are (RFC 4648, section 5, without padding). */
export function toBase64url(text: string): string {
  const bytes = new TextEncoder().encode(text)
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The text again; null where the letters are no such text. */
export function fromBase64url(letters: string): string | null {
  if (!/^[\w-]*$/.test(letters)) return null
  try {
    const bytes = Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Cut or mistyped on its way: what it was cannot be told.
    return null
  }
}
