import { badParameter } from '@core/recipe/bad-parameter.ts'
import type { TableSummary } from '@core/table/types.ts'
import { rowsAPart } from '../../domains/sample-parts.ts'
import type { Context } from './context.ts'
import type { Watched } from './deps.ts'
import { findDomain } from './find-domain.ts'
import { read } from './open.ts'
import { gathered } from './gathered.ts'

export interface SampleOptions {
  rows?: number
  seed?: number
}

/** A domain's sample as a table: made by a seeded generator in the page, with pauses, so it opens sealed or not. */
export async function sample(
  context: Context,
  domainId: string,
  options: SampleOptions = {},
  watched: Watched = {}
): Promise<TableSummary> {
  const domain = await findDomain(domainId)
  const rows = whole('rows', options.rows ?? domain.sample.rows)
  const seed = whole('seed', options.seed ?? domain.sample.seed)
  const { name, parts } = domain.sample.make({ rows, seed })
  const text = await gathered(parts, watched, (made) =>
    watched.onProgress?.({ stage: 'sample', done: Math.min(rows, (made - 1) * rowsAPart), of: rows })
  )
  const file = new File(text, name, { type: 'text/csv' })
  return read(context, [file], { name, sample: { domain: domainId, seed, rows } }, watched)
}

function whole(name: string, value: number): number {
  if (!Number.isSafeInteger(value)) badParameter(name, 'integer', value)
  if (value < 0) badParameter(name, 'at-least', value, { limit: 0 })
  return value
}
