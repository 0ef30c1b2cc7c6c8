import { corpus } from '../../corpus/corpus.ts'
import { frameOf, readCsv } from './run-steps.ts'

const pick = (columns: Record<string, (number | string)[]>, from: number, to: number) =>
  frameOf(Object.fromEntries(Object.entries(columns).slice(from, to)) as Record<string, number[]>)

/** The data sets of reference/d1_analysis.json as frames, and their label column where they have one. */
export const dataSets = {
  iris: () => pick(readCsv(corpus('data', 'd1-analysis', 'iris', 'iris.csv')!), 0, 4),
  wine: () => pick(readCsv(corpus('data', 'd1-analysis', 'wine', 'wine.csv')!), 0, 13),
  incomeScore: () => pick(readCsv(corpus('data', 'd1-analysis', 'mall_customers', 'Mall_Customers.csv')!), 3, 5),
  ageIncomeScore: () => pick(readCsv(corpus('data', 'd1-analysis', 'mall_customers', 'Mall_Customers.csv')!), 2, 5),
  irisSpecies: () => readCsv(corpus('data', 'd1-analysis', 'iris', 'iris.csv')!).species as string[],
  wineCultivar: () => readCsv(corpus('data', 'd1-analysis', 'wine', 'wine.csv')!).cultivar as number[]
}
