import type { Catalogue } from '../types.ts'

export const storage = {} satisfies Catalogue
