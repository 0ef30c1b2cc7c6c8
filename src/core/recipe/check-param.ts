import { badParameter } from './bad-parameter.ts'
import type { Param } from './types.ts'

/**
 * Refuses `bad-parameter` where a value is not one the parameter takes; values: parameter, rule, value.
 *
 * `rule` is a code (`at-least`, `one-of` …); `limit` and `options` complete it.
 */
export function checkParam(param: Param, value: unknown): void {
  if (value === null || value === undefined) {
    if (allowsNothing(param)) return
    refuse(param, value, 'required')
  }
  switch (param.type) {
    case 'integer':
    case 'number':
      return checkNumber(param, value)
    case 'boolean':
      return typeof value === 'boolean' ? undefined : refuse(param, value, 'boolean')
    case 'choice':
      if (typeof value === 'string' && param.options.includes(value)) return
      if (param.accepts?.(value)) return
      return refuse(param, value, 'one-of', { options: param.options })
    case 'text':
    case 'column':
      return typeof value === 'string' ? undefined : refuse(param, value, 'text')
    case 'columns':
      if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return
      return refuse(param, value, 'columns')
    case 'custom':
      return param.check(value)
  }
}

function allowsNothing(param: Param): boolean {
  if (param.type === 'integer' || param.type === 'number') return param.optional === true || param.default === null
  return param.default === null
}

function checkNumber(param: Param & { type: 'integer' | 'number' }, value: unknown): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse(param, value, 'number')
  if (param.type === 'integer' && !Number.isInteger(value)) return refuse(param, value, 'integer')
  if (param.min !== undefined && value < param.min) return refuse(param, value, 'at-least', { limit: param.min })
  if (param.max !== undefined && value > param.max) return refuse(param, value, 'at-most', { limit: param.max })
}

function refuse(param: Param, value: unknown, rule: string, more?: Record<string, number | readonly string[]>): never {
  return badParameter(param.name, rule, value, more)
}
