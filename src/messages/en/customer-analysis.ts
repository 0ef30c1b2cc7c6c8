import type { Catalogue } from '../types.ts'

export const customerAnalysis = {} satisfies Catalogue
