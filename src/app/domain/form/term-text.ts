export const shapes = ['plain', 'log', 'log1p', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const
/** What is made of a column before it becomes a term: nothing, a logarithm, a power. */
export type Shape = (typeof shapes)[number]

/** A term as the recipe names it: `a`, `log(a)`, `a^3`. */
export function termText(column: string, shape: Shape): string {
  if (shape === 'plain') return column
  return shape === 'log' || shape === 'log1p' ? `${shape}(${column})` : `${column}^${shape}`
}

/** The interaction of two columns; the same whichever comes first, so that none stands twice. */
export function interactionText(a: string, b: string, order: readonly string[]): string {
  return order.indexOf(a) <= order.indexOf(b) ? `${a}:${b}` : `${b}:${a}`
}
