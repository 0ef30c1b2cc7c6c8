import type { OpenedTable } from '@core/protocol/ingest.ts'
import type { Recipe } from '@core/recipe/types.ts'
import type { Result } from '@core/result/types.ts'
import type { ColumnSummary, Kind, TableSummary } from '@core/table/types.ts'
import { en } from '@messages/en/index.ts'
import { translate } from '@messages/translate.ts'
import type { Deps } from '../../src/app/services/deps.ts'

export const t = translate('en', en)

export function column(name: string, kind: Kind = 'number', more: Partial<ColumnSummary> = {}): ColumnSummary {
  return {
    name,
    kind,
    missing: 0,
    distinct: 50,
    examples: [],
    misfits: 0,
    evidence: { fitting: 100, of: 100 },
    ...more
  }
}

export function summary(id: string, columns: ColumnSummary[], more: Partial<TableSummary> = {}): TableSummary {
  return {
    id,
    name: `${id}.csv`,
    bytes: 1000,
    rows: 100,
    columns,
    source: { format: 'csv', encoding: 'utf-8', header: 1, files: [] },
    warnings: [],
    hash: `hash of ${id}`,
    openedAt: 1,
    ...more
  }
}

export const opened = (one: TableSummary): OpenedTable => ({ summary: one, batches: [new Blob(['batch'])] })

/** A result of a recipe over three rows, two of them used. */
export function resultOf(recipe: Recipe, models: Result['models'] = {}): Result {
  const columns = Object.assign(Object.create(null) as Result['columns'], { segment: Int32Array.from([0, 1]) })
  const rows = Uint32Array.from([0, 2])
  return {
    frames: { rows: { unit: 'row', rows, n: 2, columns } },
    rows,
    columns,
    models,
    provenance: {
      recipe,
      table: recipe.table,
      tableHash: '',
      hash: 'hash',
      device: 'simd',
      versions: {},
      rowsUsed: 2,
      dropped: [],
      ms: { total: 1 },
      at: 2
    }
  }
}

/** Surroundings that remember what was asked of them, in order. */
export function fakeDeps(stored: TableSummary[] = []): Deps & { log: string[]; results: Result[]; recipes: Recipe[] } {
  const log: string[] = []
  const results: Result[] = []
  const recipes: Recipe[] = []
  const adopted = new Set<string>()
  const tables = new Map(stored.map((one) => [one.id, one]))
  const note = (text: string) => void log.push(text)
  return {
    log,
    results,
    recipes,
    analysis: {
      start: () => Promise.resolve([]),
      devices: () => [],
      adopt: (table) =>
        Promise.resolve(note(`adopt ${table.summary.id}`)).then(() => void adopted.add(table.summary.id)),
      has: (id) => adopted.has(id),
      forget: (id) => Promise.resolve(note(`forget ${id}`)),
      preview: (_id, { offset = 0, limit = 2 }) =>
        Promise.resolve({
          rows: Uint32Array.from({ length: limit }, (_, i) => offset + i),
          columns: Object.assign(Object.create(null) as object, {
            a: Array.from({ length: limit }, (_, i) => offset + i),
            ['__proto__']: Array.from({ length: limit }, () => null)
          })
        }),
      matching: () => Promise.resolve(new Uint32Array()),
      run: (recipe, options) => {
        note(`run ${recipe.table}${options.fitted ? ' fitted' : ''}`)
        recipes.push(recipe)
        return Promise.resolve(resultOf(recipe, options.fitted ?? {}))
      },
      keep: (_result, frame, name) => Promise.resolve(opened(summary(`${frame} kept`, [], { name }))),
      overrule: (id) => Promise.resolve(opened(summary(id, []))),
      exportCsv: (id, added) =>
        Promise.resolve(new Blob([`${id} ${added ? Object.keys(added.columns).join() : 'plain'}`])),
      related: () => Promise.resolve([])
    },
    ingest: {
      open: (sources, options) => {
        note(`read ${sources.length}`)
        const one = summary(options.name ?? 'file', [column('a'), column('b')])
        return Promise.resolve({
          table: opened(options.sample ? { ...one, source: { ...one.source, sample: options.sample } } : one),
          saved: Promise.resolve()
        })
      },
      save: (table) => Promise.resolve(note(`save ${table.summary.id}`))
    },
    store: {
      tables: () => Promise.resolve([...tables.values()]),
      table: (id) => Promise.resolve(tables.has(id) ? opened(tables.get(id)!) : null),
      removeTable: (id) => Promise.resolve(note(`remove ${id}`)).then(() => void tables.delete(id)),
      renameTable: () => Promise.resolve(),
      saveResult: (result) => Promise.resolve(void results.push(result)),
      latestResult: () => Promise.resolve(null),
      lastRecipe: () => Promise.resolve(null),
      setLastRecipe: () => Promise.resolve(),
      lastTitles: () => Promise.resolve(new Map<string, string>()),
      setLastTitles: () => Promise.resolve()
    },
    seal: {
      demand: () => Promise.resolve(note('seal')),
      prove: () => Promise.resolve({ sealed: true, channels: [] })
    },
    draw: {
      whole: ({ width, height }) => Promise.resolve({ width: width + 32, height: height + 70 }),
      svg: ({ width, height }) => Promise.resolve(`<svg width="${width}" height="${height}">`),
      png: () => Promise.resolve(new Blob([], { type: 'image/png' })),
      table: (scene) => Promise.resolve(scene.table.head.join())
    },
    t: () => t,
    now: () => 0
  }
}
