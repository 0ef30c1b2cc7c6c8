import { stepSpecs } from '@core/recipe/steps/index.ts'
import type { Param } from '@core/recipe/types.ts'
import type { Kind, TableSummary } from '@core/table/types.ts'
import type { Translate } from '@messages/index.ts'
import type { Domain, RecipeTemplate } from '../../domains/types.ts'
import { domainsReady } from './find-domain.ts'

export interface DomainInfo {
  id: string
  title: string
  question: string
  roles: { id: string; title: string; several: boolean; optional: boolean; kinds: readonly Kind[] }[]
  recipes: {
    id: string
    title: string
    roles: readonly string[]
    steps: { id: string; kind: string; onRequest: boolean; params: ParamInfo[] }[]
  }[]
}

export type ParamInfo = Pick<Param, 'name' | 'type'> & {
  title: string
  default: unknown
  options?: readonly string[]
  min?: number
  max?: number
}

/** Templates ask for a table; its shape decides parameters, not which steps there are. */
const anyTable: TableSummary = {
  id: '',
  name: '',
  bytes: 0,
  rows: 0,
  columns: [],
  source: { format: 'csv', encoding: 'utf-8', header: true, files: [] },
  warnings: [],
  hash: '',
  openedAt: 0
}

/** The domains that work, with their roles and their recipes' parameters. Whole once the page is ready. */
export function domainInfos(t: Translate): DomainInfo[] {
  return domainsReady().map((domain) => info(domain, t))
}

function info(domain: Domain, t: Translate): DomainInfo {
  return {
    id: domain.id,
    title: t.dynamic(domain.title),
    question: t.dynamic(domain.question),
    roles: domain.roles.map(({ id, title, several, optional, kinds }) => ({
      id,
      title: t.dynamic(title),
      several: !!several,
      optional: !!optional,
      kinds
    })),
    recipes: domain.recipes.map((template) => ({
      id: template.id,
      title: t.dynamic(template.title),
      roles: template.roles,
      steps: steps(template, t)
    }))
  }
}

function steps(template: RecipeTemplate, t: Translate): DomainInfo['recipes'][number]['steps'] {
  const made = template.steps(anyTable, {}).map((step) => ({ step, onRequest: false }))
  const asked = (template.onRequest ?? []).map((step) => ({ step, onRequest: true }))
  return [...made, ...asked].map(({ step: { id, kind }, onRequest }) => ({
    id,
    kind,
    onRequest,
    params: (stepSpecs.find((spec) => spec.kind === kind)?.params ?? []).map((param) => paramInfo(kind, param, t))
  }))
}

function paramInfo(kind: string, param: Param, t: Translate): ParamInfo {
  const out: ParamInfo = {
    name: param.name,
    type: param.type,
    title: t.dynamic(`step.${kind}.${param.name}`),
    default: param.default
  }
  if (param.type === 'choice') out.options = param.options
  if (param.type === 'integer' || param.type === 'number') {
    if (param.min !== undefined) out.min = param.min
    if (param.max !== undefined) out.max = param.max
  }
  return out
}
