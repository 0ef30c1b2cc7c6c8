import { Refusal } from '@core/outcome.ts'
import type { Watched } from './deps.ts'

/** How long the page may be busy at a stretch: well under what a reader feels as a stop. */
const busyMs = 12

/** The parts of paced work, with pauses in which the page draws and answers. Fails `cancelled` where it is given up. */
export async function gathered<T>(
  parts: Iterable<T>,
  { signal }: Watched,
  reached: (parts: number) => void
): Promise<T[]> {
  const out: T[] = []
  let since = performance.now()
  for (const part of parts) {
    out.push(part)
    if (performance.now() - since < busyMs) continue
    reached(out.length)
    await new Promise((resume) => setTimeout(resume))
    if (signal?.aborted) throw new Refusal('cancelled')
    since = performance.now()
  }
  return out
}
