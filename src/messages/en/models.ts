import type { Catalogue } from '../types.ts'

interface Classes {
  column: string
  classes?: number
  levels?: readonly string[]
}
interface UnknownClass {
  column: string
  value?: string
  levels?: readonly string[]
}
interface Separated {
  terms?: readonly string[]
  positive?: string
  negative?: string
}

export const models = {
  // logistic regression
  'failure.one-class': ({ column, level }: { column: string; level?: string }) =>
    `A logistic regression needs two classes; ${column} is ${level ?? 'the same'} in every row used.`,
  'failure.one-class.hint': ({ column }: { column: string; level?: string }) =>
    `Keep rows in which ${column} differs, or choose another response.`,
  'failure.too-many-classes': ({ column, classes, levels = [] }: Classes, f) =>
    `A logistic regression needs a response of two classes; ${column} has ${f.int(classes ?? levels.length)}: ${f.list(levels.slice(0, 12))}.`,
  'failure.too-many-classes.hint': ({ column }: Classes) =>
    `Make two classes with a computed column, keep the rows of two, or, where ${column} is an amount, use linear regression.`,
  'failure.unknown-class': ({ column, value, levels = [] }: UnknownClass, f) =>
    `The positive class must be one that occurs; ${column} has no ${value ?? ''}, only ${f.list(levels)}.`,
  'failure.unknown-class.hint': ({ levels = [] }: UnknownClass, f) =>
    `Choose one of: ${f.list(levels)}; or leave it empty for the class that says yes, or else the last.`,
  'failure.separated': ({ terms = [], positive, negative }: Separated, f) =>
    `The classes must overlap for logistic regression to have an answer; ${f.list(terms)} ${terms.length > 1 ? 'together tell' : 'alone tells'} every ${positive ?? 'row of one class'} from every ${negative ?? 'row of the other'}, so that estimates run off to infinity.`,
  'failure.separated.hint': ({ terms = [] }: Separated, f) =>
    `Leave ${f.list(terms)} out (was it known before the response?), put levels together, or choose the ridge penalty.`
} satisfies Catalogue
