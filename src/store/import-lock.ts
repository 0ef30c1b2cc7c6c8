const prefix = 'benchtop:import:'

/** Runs an import under a lock that ends with the tab or worker that holds it, so that a living import is told from a dead one. */
export async function withImportLock<T>(table: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks
  return locks ? await locks.request(prefix + table, work) : work()
}

/** Ids of the tables that a living tab or worker is writing; null where the browser has no locks. */
export async function livingImports(): Promise<Set<string> | null> {
  const locks = globalThis.navigator?.locks
  if (!locks) return null
  const { held = [], pending = [] } = await locks.query()
  const names = [...held, ...pending].map((lock) => lock.name ?? '')
  return new Set(names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)))
}
