import type { classroom as en } from '../en/class.ts'
import type { SameAs } from '../types.ts'

export const classroom: SameAs<typeof en> = {}
