import type { Kind } from './types.ts'

/** How to read a file; what is left out is detected. Functions and signals are left to the client. */
export interface ReadOptions {
  name?: string
  format?: string
  encoding?: string
  delimiter?: string
  quote?: string | false
  decimal?: string
  /** True or false, or the line of the header from 1. */
  header?: boolean | number
  sheet?: string | number
  columns?: Record<string, Kind>
  /** Made by a seeded generator of a domain: kept in the summary's source, so that opening it again needs no seal. */
  sample?: { domain: string; seed: number; rows: number }
  /** Do not keep the table in IndexedDB. */
  memoryOnly?: boolean
}
