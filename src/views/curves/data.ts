export interface CurvesData {
  x: number[]
  xLabel: string
  series: { name: string; values: number[]; errors?: number[]; axis?: 'shared' | 'own' }[]
  highlight?: number
  /** What choosing an x means: the app sets k. */
  pick?: string
}
