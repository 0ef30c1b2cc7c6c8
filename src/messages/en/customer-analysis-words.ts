/** Whose standard errors they are. */
export const errorsOf = (errors: string) => (errors === 'classical' ? 'classical errors' : `${errors} errors`)

/** What R² is a share of: without an intercept it is not about the mean. */
export const squares = (about0: boolean) => (about0 ? 'the squares about 0 of' : 'the variance in')
