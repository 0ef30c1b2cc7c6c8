import type { Catalogue } from '../types.ts'

export const classByHand = {} satisfies Catalogue
