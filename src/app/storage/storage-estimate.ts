/** Bytes this origin keeps and may keep, as the browser says. The argument is what a change of makes it ask again. */
export async function storageEstimate(_tables: readonly unknown[]): Promise<{ usage?: number; quota?: number }> {
  return (await navigator.storage?.estimate?.()) ?? {}
}
