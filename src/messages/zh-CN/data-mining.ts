import type { dataMining as en } from '../en/data-mining.ts'
import type { SameAs } from '../types.ts'

export const dataMining: SameAs<typeof en> = {}
