import type { Catalogue } from '../types.ts'

export const table = {} satisfies Catalogue
