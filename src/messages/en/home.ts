import type { Catalogue } from '../types.ts'

export const home = {} satisfies Catalogue
