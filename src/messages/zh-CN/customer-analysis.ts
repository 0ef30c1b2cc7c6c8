import type { customerAnalysis as en } from '../en/customer-analysis.ts'
import type { SameAs } from '../types.ts'

export const customerAnalysis: SameAs<typeof en> = {}
