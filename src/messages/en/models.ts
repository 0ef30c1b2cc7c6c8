import type { Catalogue } from '../types.ts'

export const models = {} satisfies Catalogue
