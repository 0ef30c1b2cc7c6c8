export interface EffectsData {
  /** Features in order of effect for each group. */
  groups: { group: number; name: string; features: { name: string; effect: number; value: string; all: string }[] }[]
  unit: string
  /** The selection's own effect by feature name, against all rows that are not in it; NaN where there is none. */
  ofSelection?: (mask: Uint8Array) => Map<string, number>
}
