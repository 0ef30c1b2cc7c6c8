import type { classByHand as en } from '../en/class-by-hand.ts'
import type { SameAs } from '../types.ts'

export const classByHand: SameAs<typeof en> = {}
