import type { table as en } from '../en/table.ts'
import type { SameAs } from '../types.ts'

export const table: SameAs<typeof en> = {}
