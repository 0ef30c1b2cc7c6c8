import { readable } from '../readable.ts'
import { modelOf } from '../reading.ts'
import { segmentsFindings } from '../segments/findings.ts'
import type { Finding, FindingsInput } from '../types.ts'

/** What was found, most important first: plain sentences with their numbers in them. */
export function findings(input: FindingsInput): Finding[] {
  return [...segmentsFindings(input), ...groups(input)].sort((a, b) => b.importance - a.importance)
}

function groups({ result, t }: FindingsInput): Finding[] {
  const model = modelOf(result, 'group-by')
  if (!model || model.groups.length < 2) return []
  const name = (group: (typeof model.groups)[number]) =>
    t.format.list(model.keys.map((key) => String(group.key[key] ?? t('data-mining.missing'))))
  return model.measures.slice(0, 4).flatMap((measure, index) => {
    const known = model.groups.filter((group) => Number.isFinite(group.values[measure]))
    if (known.length < 2) return []
    const sorted = known.sort((a, b) => b.values[measure] - a.values[measure])
    const [top, bottom] = [sorted[0], sorted[sorted.length - 1]]
    return [
      {
        text: t('data-mining.finding.groups', {
          measure: readable(measure),
          top: name(top),
          high: top.values[measure],
          bottom: name(bottom),
          low: bottom.values[measure]
        }),
        importance: 0.65 - index * 0.05,
        view: model.keys.length === 2 ? 'group-by-map' : 'group-by'
      }
    ]
  })
}
