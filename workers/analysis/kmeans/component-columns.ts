import { Refusal } from '@core/outcome.ts'
import type { WorkFrame } from '../frame.ts'

/** The score columns of a frame, `pca.1`… in order. Fails `no-features` where PCA did not run before. */
export function componentColumns(frame: WorkFrame): string[] {
  const names: string[] = []
  while (frame.columns.has(`pca.${names.length + 1}`)) names.push(`pca.${names.length + 1}`)
  if (!names.length) throw new Refusal('no-features', { needs: 'pca' })
  return names
}
