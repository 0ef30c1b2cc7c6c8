import type { warnings as en } from '../en/warnings.ts'
import type { SameAs } from '../types.ts'

export const warnings: SameAs<typeof en> = {}
