import type { SharedRecipe } from '../class/lesson.ts'
import { Refusal } from '../outcome.ts'
import { checkParam } from '../recipe/check-param.ts'
import type { Step, StepSpec } from '../recipe/types.ts'
import { fromBase64url } from './base64url.ts'

export const longestLink = 20_000

type Plain = Record<string, unknown>

/** Refuses a link, and says what is wrong with it. */
export function badLink(why: 'damaged' | 'too-long' | 'version' | 'content'): never {
  throw new Refusal('bad-link', { why })
}

/** What a link holds, as plain JSON of version 1; nothing in it is trusted yet. Fails `bad-link`. */
export function readJson(letters: string): Plain {
  if (letters.length > longestLink) badLink('too-long')
  const text = fromBase64url(letters)
  if (text === null) badLink('damaged')
  let value: unknown
  try {
    value = JSON.parse(text, (key, one: unknown) => {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') badLink('content')
      return one
    })
  } catch (error) {
    if (error instanceof Refusal) throw error
    badLink('damaged')
  }
  if (!isPlain(value)) badLink('damaged')
  if (value.v !== 1) badLink('version')
  return value
}

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isShort = (value: unknown, most = 300): value is string =>
  typeof value === 'string' && value.length <= most

/** An id of ours: a word, perhaps with hyphens. */
export const isId = (value: unknown): value is string => isShort(value, 64) && /^[a-zA-Z][\w-]*$/.test(value)

export function whole(value: unknown, most: number): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0 || value > most) badLink('content')
  return value
}

/** A recipe out of a link, made anew part by part: only steps and parameters that there are, with values they take. */
export function readRecipe(value: unknown, specs: readonly StepSpec[]): SharedRecipe {
  if (!isPlain(value) || !isId(value.domain) || !isId(value.recipe) || !isPlain(value.columns)) badLink('content')
  if (!Array.isArray(value.steps) || value.steps.length > 40) badLink('content')
  const steps = value.steps.map((step: unknown) => readStep(step, specs))
  if (new Set(steps.map(({ id }) => id)).size < steps.length) badLink('content')
  return { domain: value.domain, recipe: value.recipe, columns: readColumns(value.columns), steps }
}

function readColumns(value: Plain): SharedRecipe['columns'] {
  const columns = Object.create(null) as SharedRecipe['columns']
  const roles = Object.entries(value)
  if (roles.length > 20) badLink('content')
  for (const [role, names] of roles) {
    const list = Array.isArray(names) ? (names as unknown[]) : [names]
    if (!isId(role) || list.length > 200 || !list.every((name) => isShort(name))) badLink('content')
    columns[role] = names as string | string[]
  }
  return columns
}

function readStep(value: unknown, specs: readonly StepSpec[]): Step {
  if (!isPlain(value) || !isId(value.id) || !isId(value.kind) || !isPlain(value.params)) badLink('content')
  if (value.on !== undefined && !isShort(value.on, 64)) badLink('content')
  const { id, kind, on } = value as { id: string; kind: string; on?: string }
  const spec = specs.find((one) => one.kind === kind)
  if (!spec) throw new Refusal('unknown-step', { kind, known: specs.map((one) => one.kind) })
  const params: Plain = {}
  for (const [name, given] of Object.entries(value.params)) {
    const param = spec.params.find((one) => one.name === name)
    if (!param)
      throw new Refusal('unknown-parameter', { parameter: name, kind, known: spec.params.map((one) => one.name) })
    checkParam(param, given)
    params[name] = given
  }
  return { id, kind, ...(on !== undefined && { on }), params }
}
