import type { Catalogue } from '../types.ts'

export const common = {} satisfies Catalogue
