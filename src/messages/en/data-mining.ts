import type { Catalogue } from '../types.ts'

export const dataMining = {} satisfies Catalogue
