import type { steps as en } from '../en/steps.ts'
import type { SameAs } from '../types.ts'

export const steps: SameAs<typeof en> = {}
