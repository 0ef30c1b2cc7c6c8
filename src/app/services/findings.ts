import type { Result } from '@core/result/types.ts'
import type { Finding } from '../../domains/types.ts'
import type { Context } from './context.ts'
import { findDomain } from './find-domain.ts'
import { summaryOf } from './tables.ts'

/** What was found, most important first, in plain sentences. */
export async function findings(context: Context, result: Result): Promise<Finding[]> {
  const domain = await findDomain(result.provenance.recipe.domain)
  const table = await summaryOf(context, result.provenance.recipe.table)
  return domain.findings({ result, table, t: context.t() })
}
