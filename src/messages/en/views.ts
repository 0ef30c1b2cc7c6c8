import type { Catalogue } from '../types.ts'

export const views = {} satisfies Catalogue
