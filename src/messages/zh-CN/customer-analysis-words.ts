import type { Format } from '../types.ts'

export const rows = (n: number, f: Format) => `${f.int(n)} 行`

/** Whose standard errors they are. */
export const errorsOf = (errors: string) => (errors === 'classical' ? '经典标准误' : `${errors} 标准误`)

/** What R² is a share of: without an intercept it is not about the mean. */
export const squares = (about0: boolean) => (about0 ? '以 0 为中心的平方和' : '方差')
