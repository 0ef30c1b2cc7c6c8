import { Refusal } from '@core/outcome.ts'

/** Runs a write; where the browser's quota ends it, fails `quota-exceeded` with the bytes needed and those still free. */
export async function withinQuota<T>(needed: number, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (!isQuota(error)) throw error
    throw new Refusal('quota-exceeded', { needed, available: await freeBytes() })
  }
}

/** Bytes the browser will still let this origin keep; undefined where it does not say. */
export async function freeBytes(): Promise<number | undefined> {
  const { usage, quota } = (await globalThis.navigator?.storage?.estimate?.()) ?? {}
  return usage === undefined || quota === undefined ? undefined : Math.max(0, quota - usage)
}

function isQuota(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError'
}
