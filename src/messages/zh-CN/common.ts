import type { common as en } from '../en/common.ts'
import type { SameAs } from '../types.ts'

export const common: SameAs<typeof en> = {}
