/** What the page has asked of the network since it was loaded, its own document first. */
export function requests(): { url: string; bytes: number }[] {
  const entries = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource')
  ] as PerformanceResourceTiming[]
  return entries
    .filter(({ name }) => !name.startsWith('blob:') && !name.startsWith('data:'))
    .map(({ name, transferSize }) => ({ url: name, bytes: transferSize }))
}
