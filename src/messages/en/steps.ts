import type { Catalogue } from '../types.ts'

export const steps = {} satisfies Catalogue
