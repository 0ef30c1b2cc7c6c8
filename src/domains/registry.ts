import type { Domain } from './types.ts'

/** The domains that work, in the order they are shown. Each is loaded when first asked for. */
export const domains: { id: string; load(): Promise<Domain> }[] = [
  { id: 'data-mining', load: async () => (await import('./data-mining/domain.ts')).dataMining },
  { id: 'customer-analysis', load: async () => (await import('./customer-analysis/domain.ts')).customerAnalysis }
]
