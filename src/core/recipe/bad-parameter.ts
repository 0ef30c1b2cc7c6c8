import { Refusal } from '../outcome.ts'

/**
 * Refuses `bad-parameter`: names the parameter, the rule as a code and the value as it stood.
 *
 * Rules with words: required, number, integer, at-least and at-most (`limit`), boolean, one-of (`options`), text, columns,
 * by-column, measures.
 */
export function badParameter(
  parameter: string,
  rule: string,
  value: unknown,
  more: Record<string, number | string | readonly string[]> = {}
): never {
  throw new Refusal('bad-parameter', { parameter, rule, value: shown(value), ...more })
}

/** A value as it is quoted in a sentence: short, on one line. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
