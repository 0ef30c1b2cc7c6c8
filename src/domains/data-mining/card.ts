import type { DomainCard } from '../types.ts'

export const card: DomainCard = {
  id: 'data-mining',
  title: 'data-mining.title',
  question: 'data-mining.question',
  sign: [
    { path: 'M6 4v32h46', width: 1.25, tone: 2 },
    {
      path: 'M14 27h.01M18 31h.01M20 25h.01M24 29h.01M34 13h.01M38 9h.01M40 15h.01M45 12h.01M40 28h.01M44 31h.01M47 27h.01',
      width: 3.6,
      tone: 1
    }
  ],
  sampleRows: 12_480
}
