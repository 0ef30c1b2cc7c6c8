import type { DomainCard } from '../types.ts'

export const card: DomainCard = {
  id: 'customer-analysis',
  title: 'customer-analysis.title',
  question: 'customer-analysis.question',
  sign: [
    { path: 'M6 4v32h46', width: 1.25, tone: 2 },
    { path: 'M10 31L48 9', width: 1.6, tone: 2 },
    {
      path: 'M14 26h.01M17 31h.01M21 22h.01M25 25h.01M28 18h.01M31 23h.01M35 13h.01M38 18h.01M42 15h.01M46 8h.01',
      width: 3.6,
      tone: 1
    }
  ],
  sampleRows: 4812
}
