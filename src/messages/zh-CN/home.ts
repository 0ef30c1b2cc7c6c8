import type { home as en } from '../en/home.ts'
import type { SameAs } from '../types.ts'

export const home: SameAs<typeof en> = {}
