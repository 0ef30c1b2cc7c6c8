import type { models as en } from '../en/models.ts'
import type { SameAs } from '../types.ts'

export const models: SameAs<typeof en> = {}
