import type { privacy as en } from '../en/privacy.ts'
import type { SameAs } from '../types.ts'

export const privacy: SameAs<typeof en> = {}
