import type { Catalogue } from '../types.ts'

export const classroom = {} satisfies Catalogue
