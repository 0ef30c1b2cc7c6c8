export interface Step {
  id: string
  kind: string
  /** The frame it works on; `rows` when left out. */
  on?: string
  params: Record<string, unknown>
}

export interface Recipe {
  format: 1
  domain: string
  recipe: string
  table: string
  columns: Record<string, string | string[]>
  seed: number
  steps: Step[]
}

/** A parameter as data: one form renders it, one function checks it, exporters read it. */
export type Param = {
  name: string
  /** Message keys are `step.<kind>.<name>` and `step.<kind>.<name>.hint`; `choice` options `step.<kind>.<name>.<option>`. */
  unit?: string
  /** Shown only under the form's "more". */
  advanced?: boolean
  /** Filled in by the app; no form shows it. */
  hidden?: boolean
  /** Shown only while another parameter has one of these values. */
  when?: { param: string; is: readonly string[] }
} & (
  | {
      type: 'integer' | 'number'
      min?: number
      max?: number
      default: number | null
      optional?: boolean
      /** A share, that a form shows and takes in per cent. */
      percent?: boolean
    }
  | { type: 'boolean'; default: boolean }
  | {
      type: 'choice'
      options: readonly string[]
      default: string
      /** Anything else the parameter also takes in scripts. */ accepts?: (value: unknown) => boolean
    }
  | { type: 'text'; default: string; multiline?: boolean }
  | { type: 'column'; kinds?: readonly string[]; default: string | null }
  | { type: 'columns'; kinds?: readonly string[]; default: readonly string[] | null }
  /** A value with a form of its own (a list of measures, a filter tree); `check` throws a Refusal. */
  | { type: 'custom'; editor: string; default: unknown; check(value: unknown): void }
)

export interface StepSpec {
  kind: string
  /** Raise it when the runner's numbers change: cached results of older versions are not used. */
  version: number
  params: readonly Param[]
  /** Fitted state can be applied to other rows. */
  fits?: boolean
  /** Opens a frame of this unit. */
  opens?: string
  /** The parameter that may give the frame that is opened another name. */
  opensBy?: string
}
