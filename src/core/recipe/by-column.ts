import { badParameter } from './bad-parameter.ts'

/** A check of a parameter that gives a value by column name; `one` says whether a value will do, `rule` what it should be. */
export function byColumn(
  parameter: string,
  one: (value: unknown) => boolean,
  rule: string,
  options?: readonly string[]
): (value: unknown) => void {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) badParameter(parameter, 'by-column', value)
    const wrong = Object.values(value).find((each) => !one(each)) as unknown
    if (wrong !== undefined) badParameter(parameter, rule, wrong, options && { options })
  }
}
