import type { Catalogue } from '../types.ts'

export const warnings = {} satisfies Catalogue
