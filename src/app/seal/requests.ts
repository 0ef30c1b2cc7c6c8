/** A request the page made of the network, as the browser recorded it. */
export interface Request {
  url: string
  /** 0 where a cache or the offline copy answered. */
  bytes: number
  /** Milliseconds after the page began to load. */
  at: number
}

const ours = new Map<string, Request>()
let observer: PerformanceObserver | undefined

/** Begins to write requests down; the browser keeps only the first 250 by itself. To be called as early as can be. */
export function watchRequests(): void {
  if (observer) return
  observer = new PerformanceObserver((list) => take(list.getEntries()))
  for (const type of ['navigation', 'resource']) observer.observe({ type, buffered: true })
}

/**
 * What the page has asked of the network since it was loaded, its own document first. Refused attempts are left out, and
 * so is what never left the page (blob and data).
 */
export function requests(): Request[] {
  watchRequests()
  take(observer!.takeRecords())
  return [...ours.values()]
}

function take(entries: PerformanceEntryList): void {
  for (const entry of entries as PerformanceResourceTiming[]) {
    if (/^(blob|data):/.test(entry.name) || refused(entry)) continue
    // The document's own entry comes twice: as it begins and when it is whole.
    ours.set(`${entry.entryType} ${entry.name} ${entry.startTime}`, request(entry))
  }
}

function request({ name, transferSize, startTime }: PerformanceResourceTiming): Request {
  return { url: name, bytes: transferSize, at: startTime }
}

/** A request that the policy refused is listed by some browsers, without an answer. */
function refused({
  transferSize,
  encodedBodySize,
  responseStatus,
  responseEnd,
  responseStart
}: PerformanceResourceTiming): boolean {
  return transferSize === 0 && encodedBodySize === 0 && !responseStatus && responseStart === 0 && responseEnd > 0
}
