import type { ActionsModel } from '@core/result/models.ts'
import type { Result } from '@core/result/types.ts'
import type { Step } from '@core/recipe/types.ts'
import type { ColumnSummary, Kind, TableSummary } from '@core/table/types.ts'
import type { MessageKey, Translate } from '@messages/index.ts'
import type { KindId, View } from '../views/kinds.ts'

/** A part a column plays. `match` proposes columns from the summary alone: names, kinds, counts. */
export interface Role {
  id: string
  title: MessageKey
  several?: boolean
  optional?: boolean
  /** Not needed where a fitted result is applied to other rows: what is predicted is not known there yet. */
  onlyToFit?: boolean
  /** A column of it plays no other part: one chosen for it is taken from the other roles, and not proposed for them. */
  alone?: boolean
  kinds: readonly Kind[]
  match(table: TableSummary, about?: Matching): string[]
  /** Whether a column that was chosen would do for a recipe too; by its kind alone where left out. */
  suits?(column: ColumnSummary, recipe: string): boolean
  /** What a column of it must be, said where the table has none that fits. */
  need?(recipe: string): MessageKey | undefined
}

/** What is known when columns are proposed for a role. */
export interface Matching {
  /** Id of the recipe: one needs a number as its response, another a column of two values. */
  recipe: string
  /** What other roles have by now: those that were named, and those that stand before it in the domain's list. */
  columns: Readonly<Record<string, string | string[]>>
}

export interface RecipeTemplate {
  id: string
  title: MessageKey
  /** Roles this recipe needs; ids. */
  roles: readonly string[]
  steps(table: TableSummary, columns: Record<string, string | string[]>): Step[]
  /** Steps that run when asked for, shown dashed at the end of the rail. */
  onRequest?: readonly Step[]
}

export interface Finding {
  text: string
  /** 0…1, largest first. */
  importance: number
  /** Id of the view that shows it. */
  view?: string
}

export interface FindingsInput {
  result: Result
  table: TableSummary
  t: Translate
}

export interface DomainView {
  id: string
  kind: KindId
  /** Takes a lane of its own, over the whole width: a table of figures. */
  wide?: boolean
  /** The view of a result; null where the result has not what it shows. */
  build(input: FindingsInput): View | null
}

export interface Sample {
  rows: number
  seed: number
  /**
   * A CSV file with planted truth; the truth is the column `truth` only where `withTruth` is set (tests).
   *
   * It is made while its parts are asked for, 1,000 rows at most each, so that whoever asks can pause between them.
   */
  make(options: { rows: number; seed: number; withTruth?: boolean }): { name: string; parts: Iterable<string> }
}

/** The groups a result speaks of, in order: their shares and one measure, for the list beside the views. */
export interface GroupTable {
  /** The frame's column that says each row's group, from 0. */
  column: string
  /** Head of the measure's column; null where there is none. */
  measure: string | null
  rows: { name: string; size: number; share: number; measure: string }[]
}

/** Whether what a model takes for granted holds in these rows. */
export interface Check {
  id: string
  state: 'good' | 'warn' | 'bad'
  /** `Constant spread: no.` */
  title: string
  text: string
  /** Id of the view that shows it. */
  view?: string
}

/** A field of the form in which one unit is typed in, filled with a usual value. */
export type PredictField = { column: string; title: string; unit?: string } & (
  { kind: 'number'; value: number; min: number; max: number } | { kind: 'choice'; value: string; options: string[] }
)

/** What the model expects of it, in words and as parts that add up. */
export interface PredictedUnit {
  title: string
  value: string
  /** The intervals in words. */
  intervals: string[]
  parts: { label: string; value: number; text: string }[]
  /** Where the value lies beyond what the model has seen. */
  warnings: string[]
}

/** What the first page shows of a domain, before the domain itself is loaded. */
export interface DomainCard {
  id: string
  title: MessageKey
  /** The question it answers. */
  question: MessageKey
  /** Path data of the drawn sign, on 56 × 40. */
  sign: { path: string; width: number; tone: 1 | 2 }[]
  /** Rows of its sample. */
  sampleRows: number
}

/** A business domain: data and small pure functions. */
export interface Domain extends DomainCard {
  roles: readonly Role[]
  recipes: readonly RecipeTemplate[]
  views: readonly DomainView[]
  findings(input: FindingsInput): Finding[]
  /** What was left out, and why. */
  leftOut(input: FindingsInput): string[]
  actions(input: FindingsInput): ActionsModel
  /** Left out where a domain has no groups; null where this result has none. */
  groups?(input: FindingsInput): GroupTable | null
  /** What the model takes for granted, checked; left out where there is no such model. */
  checks?(input: FindingsInput): Check[]
  /** The form for one unit, null where this result predicts nothing; and what the model says of the values filled in. */
  predict?: {
    fields(input: FindingsInput): PredictField[] | null
    of(input: FindingsInput, values: Record<string, number | string>): PredictedUnit
  }
  sample: Sample
}
