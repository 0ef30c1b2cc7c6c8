import { card as customerAnalysis } from './customer-analysis/card.ts'
import { card as dataMining } from './data-mining/card.ts'
import type { Domain, DomainCard } from './types.ts'

/** The domains that work, in the order they are shown. Their cards are always at hand; each is loaded when first asked for. */
export const domains: { id: string; card: DomainCard; load(): Promise<Domain> }[] = [
  { id: dataMining.id, card: dataMining, load: async () => (await import('./data-mining/domain.ts')).dataMining },
  {
    id: customerAnalysis.id,
    card: customerAnalysis,
    load: async () => (await import('./customer-analysis/domain.ts')).customerAnalysis
  }
]
