import type { Catalogue } from '../types.ts'

export const devices = {} satisfies Catalogue
