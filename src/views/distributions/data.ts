import type { FrameColumn } from '@core/result/types.ts'
import type { Group } from '../scene-types.ts'

export interface DistributionsData {
  features: {
    name: string
    column: string
    /** The brush speaks of the table's column, in its own units; center and scale are left out then. */
    of?: 'table'
    unit?: string
    edges: number[]
    counts: number[]
    bySegment: number[][]
    values?: FrameColumn
    center?: number
    scale?: number
  }[]
  groups: Group[]
}
