import type { domain as en } from '../en/domain.ts'
import type { SameAs } from '../types.ts'

export const domain: SameAs<typeof en> = {}
