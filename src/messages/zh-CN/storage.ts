import type { storage as en } from '../en/storage.ts'
import type { SameAs } from '../types.ts'

export const storage: SameAs<typeof en> = {}
