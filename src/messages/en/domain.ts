import type { Catalogue } from '../types.ts'

export const domain = {} satisfies Catalogue
