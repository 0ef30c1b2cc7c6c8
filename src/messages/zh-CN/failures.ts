import type { failures as en } from '../en/failures.ts'
import type { SameAs } from '../types.ts'

export const failures: SameAs<typeof en> = {}
