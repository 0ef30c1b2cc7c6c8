import type { Lesson } from '@core/class/lesson.ts'
import { Refusal } from '@core/outcome.ts'
import type { TableSummary } from '@core/table/types.ts'
import { adopted } from '../../services/tables.ts'
import type { Context } from '../../services/context.ts'
import { numericColumns, proposedColumns } from './numeric-columns.ts'

const worth = /spend|sales|revenue|amount|turnover|profit|price|income|prestige|消费|销售|金额|收入|价格/i

/** The columns a lesson names, as far as the table has them as numbers. */
export function namedColumns(lesson: Lesson, table: TableSummary): string[] {
  const there = new Set(numericColumns(table).map(({ name }) => name))
  return [lesson.recipe.columns.features ?? []].flat().filter((name) => there.has(name))
}

/**
 * The two columns of a lesson: those it names, else what the table is worth most by name and the column that goes with it most.
 *
 * The one that is worth most comes second. Fails `too-few-columns` where the table has not two columns of numbers that vary.
 */
export async function chosenPair(context: Context, lesson: Lesson, table: TableSummary): Promise<[string, string]> {
  const [first, second] = namedColumns(lesson, table)
  if (first !== undefined && second !== undefined) return [first, second]
  const proposed = proposedColumns(table)
  if (proposed.length < 2) throw new Refusal('too-few-columns', { table: table.name, there: proposed.length })
  await adopted(context, table.id)
  const up = proposed.find((name) => worth.test(name)) ?? proposed[proposed.length - 1]
  const related = await context.analysis.related(table.id, up)
  // What goes with it nearly wholly is mostly another reading of the same.
  const along = related.find(({ name, r }) => proposed.includes(name) && Math.abs(r) < 0.99)
  return [along?.name ?? proposed.find((name) => name !== up)!, up]
}
