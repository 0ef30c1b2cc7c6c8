import type { TableSummary } from '@core/table/types.ts'
import { workbench } from '../workbench.svelte.ts'
import { both, others } from './row-sets.ts'
import type { Test } from './filter-test.ts'

export interface Filter {
  id: number
  label: string
  rows: Uint32Array
}

/** What the grid of one table shows: rows that pass all filters, and, where asked for, only those selected. */
export class TableView {
  filters: Filter[] = $state.raw([])
  onlySelected = $state(false)
  /** Ascending; null where all rows are shown. */
  order: Uint32Array | null = $derived.by(() => {
    const lists = this.filters.map((filter) => filter.rows)
    if (this.onlySelected && workbench.selectedRows) lists.push(workbench.selectedRows)
    return lists.length === 0 ? null : lists.reduce(both)
  })

  readonly table: TableSummary
  #next = 0

  constructor(table: TableSummary) {
    this.table = table
  }

  get shown(): number {
    return this.order?.length ?? this.table.rows
  }

  /** Adds a filter; a refusal (a formula that is none) is thrown. */
  async add(label: string, test: Test): Promise<void> {
    const passing = 'rows' in test ? test.rows : await workbench.matching(test.where)
    const rows = 'not' in test && test.not ? others(passing, this.table.rows) : passing
    this.filters = [...this.filters.filter((filter) => filter.label !== label), { id: this.#next++, label, rows }]
  }

  remove(id: number): void {
    this.filters = this.filters.filter((filter) => filter.id !== id)
  }

  clear(): void {
    this.filters = []
    this.onlySelected = false
  }
}
