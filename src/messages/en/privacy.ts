import type { Catalogue } from '../types.ts'

export const privacy = {} satisfies Catalogue
