import { Refusal } from '@core/outcome.ts'
import { domains } from '../../domains/registry.ts'
import type { Domain, RecipeTemplate } from '../../domains/types.ts'

const loaded = new Map<string, Promise<Domain>>()
const ready = new Map<string, Domain>()

/** The domain of that id, loaded once. Fails `unknown-domain`. */
export function findDomain(id: string): Promise<Domain> {
  const entry = domains.find((domain) => domain.id === id)
  if (!entry) return Promise.reject(new Refusal('unknown-domain', { domain: id, known: domains.map((one) => one.id) }))
  let promise = loaded.get(id)
  if (!promise) {
    promise = entry.load()
    promise.then(
      (domain) => ready.set(id, domain),
      () => loaded.delete(id)
    )
    loaded.set(id, promise)
  }
  return promise
}

/** Loads every domain, in the order they are shown; from then on `domainsReady` has them. */
export function findDomains(): Promise<Domain[]> {
  return Promise.all(domains.map(({ id }) => findDomain(id)))
}

/** The domains loaded by now, in the order they are shown. */
export function domainsReady(): Domain[] {
  return domains.flatMap(({ id }) => ready.get(id) ?? [])
}

/** A recipe of a domain, its first where none is named. Fails `unknown-recipe`. */
export function findTemplate(domain: Domain, id?: string): RecipeTemplate {
  const template = id === undefined ? domain.recipes[0] : domain.recipes.find((one) => one.id === id)
  if (!template)
    throw new Refusal('unknown-recipe', { recipe: id, domain: domain.id, known: domain.recipes.map((one) => one.id) })
  return template
}
