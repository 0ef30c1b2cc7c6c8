import type { Catalogue } from '../types.ts'

export const failures = {} satisfies Catalogue
