import type { views as en } from '../en/views.ts'
import type { SameAs } from '../types.ts'

export const views: SameAs<typeof en> = {}
