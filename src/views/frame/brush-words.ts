import type { Translate } from '@messages/index.ts'
import type { BrushArea, Selection } from '../kinds.ts'
import type { Box } from './boxes.ts'
import { clausesOf } from './brush.ts'

/** What a brush says of itself: its name, and where it is drawn its intervals or how many rows it holds. */
export function brushWords(area: BrushArea, box: Box | null, selection: Selection | null, t: Translate): string {
  const keys = t('views.brush.keys')
  if (!box) return `${area.label}. ${keys}`
  if (area.rows) return `${area.label}: ${t('views.rows-here', { n: selection?.rows?.length ?? 0 })}. ${keys}`
  const ranges = clausesOf(area, box).map((clause) => ('low' in clause ? t('views.brush.range', clause) : ''))
  return `${area.label}: ${ranges.join(', ')}. ${keys}`
}
