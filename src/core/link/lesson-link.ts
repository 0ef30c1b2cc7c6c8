import type { Lesson } from '../class/lesson.ts'
import type { StepSpec } from '../recipe/types.ts'
import { toBase64url } from './base64url.ts'
import { badLink, isId, isPlain, isShort, readJson, readRecipe, whole } from './read-shared.ts'
import { shareable, type LeftOut } from './shareable.ts'

/** A lesson as the letters of a link, and what stays behind. It tells no table, no file and no row. */
export function lessonLink(lesson: Lesson, specs: readonly StepSpec[]): { letters: string; leftOut: LeftOut[] } {
  const placed = lesson.settings?.placed === true
  const { recipe, leftOut } = shareable(lesson.recipe, specs, { placed })
  const { v, seed, stage, hidden, sample, settings } = lesson
  const text = JSON.stringify({ v, recipe, seed, stage, hidden, sample, ...(settings && { settings }) })
  return { letters: toBase64url(text), leftOut }
}

/** The lesson of a link. Fails `bad-link`, `unknown-step`, `unknown-parameter`, `bad-parameter`. */
export function readLesson(letters: string, specs: readonly StepSpec[]): Lesson {
  const value = readJson(letters)
  if (!isId(value.sample)) badLink('content')
  if (!Array.isArray(value.hidden) || value.hidden.length > 40 || !value.hidden.every((one) => isId(one)))
    badLink('content')
  return {
    v: 1,
    recipe: readRecipe(value.recipe, specs),
    seed: whole(value.seed, Number.MAX_SAFE_INTEGER),
    stage: whole(value.stage, 100_000),
    hidden: value.hidden,
    sample: value.sample,
    ...(value.settings !== undefined && { settings: readSettings(value.settings) })
  }
}

function readSettings(value: unknown): NonNullable<Lesson['settings']> {
  if (!isPlain(value)) badLink('content')
  const entries = Object.entries(value)
  const plain = entries.every(
    ([name, one]) => isId(name) && (isShort(one) || typeof one === 'boolean' || Number.isFinite(one))
  )
  if (entries.length > 20 || !plain) badLink('content')
  return Object.fromEntries(entries) as NonNullable<Lesson['settings']>
}
