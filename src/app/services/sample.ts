import { badParameter } from '@core/recipe/bad-parameter.ts'
import type { TableSummary } from '@core/table/types.ts'
import type { Context } from './context.ts'
import { findDomain } from './find-domain.ts'
import { read } from './open.ts'

export interface SampleOptions {
  rows?: number
  seed?: number
}

/** A domain's sample as a table: made by a seeded generator in the page, so it opens sealed or not. */
export async function sample(context: Context, domainId: string, options: SampleOptions = {}): Promise<TableSummary> {
  const domain = await findDomain(domainId)
  const rows = whole('rows', options.rows ?? domain.sample.rows)
  const seed = whole('seed', options.seed ?? domain.sample.seed)
  const { name, parts } = domain.sample.make({ rows, seed })
  const file = new File(parts, name, { type: 'text/csv' })
  return read(context, [file], { name, sample: { domain: domainId, seed, rows } })
}

function whole(name: string, value: number): number {
  if (!Number.isSafeInteger(value)) badParameter(name, 'integer', value)
  if (value < 0) badParameter(name, 'at-least', value, { limit: 0 })
  return value
}
