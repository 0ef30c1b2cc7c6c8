import type { ScatterData } from '../scatter/data.ts'

export interface BiplotData extends ScatterData {
  arrows: { name: string; x: number; y: number }[]
}
