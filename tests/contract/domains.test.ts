import { describe, expect, test } from 'vitest'
import { stepSpecs } from '@core/recipe/steps/index.ts'
import type { TableSummary } from '@core/table/types.ts'
import { en } from '@messages/en/index.ts'
import { domains } from '../../src/domains/registry.ts'
import { viewKinds } from '../../src/views/registry.ts'

const loaded = await Promise.all(domains.map(async (entry) => ({ ...entry, domain: await entry.load() })))
const table = { id: 't', name: 't.csv', rows: 200, columns: [], warnings: [] } as unknown as TableSummary

describe.each(loaded)('domain $id', ({ id, card, domain }) => {
  test('has the id and the card it is registered under, a title and a question in words', () => {
    expect(domain.id).toBe(id)
    expect(domain).toMatchObject(card)
    expect(domain.sample.rows).toBe(card.sampleRows)
    expect(en).toHaveProperty([domain.title])
    expect(en).toHaveProperty([domain.question])
  })

  test('has a recipe `segments`: clean, steps that make its features, then from encode to profile', () => {
    const segments = domain.recipes.find((recipe) => recipe.id === 'segments')
    const kinds = segments?.steps(table, {}).map((step) => step.kind) ?? []
    const encode = kinds.indexOf('encode')
    expect([kinds[0], ...kinds.slice(encode)]).toEqual([
      'clean',
      'encode',
      'standardise',
      'pca',
      'kmeans',
      'kmeans-quality',
      'profile'
    ])
    for (const kind of kinds.slice(1, encode)) expect(['aggregate', 'derive', 'regression']).toContain(kind)
  })

  test('uses only steps, roles and kinds of view that there are', () => {
    const kinds = new Set(stepSpecs.map((spec) => spec.kind))
    const roles = new Set(domain.roles.map((role) => role.id))
    for (const recipe of domain.recipes) {
      for (const step of [...recipe.steps(table, {}), ...(recipe.onRequest ?? [])]) expect(kinds).toContain(step.kind)
      for (const role of recipe.roles) expect(roles).toContain(role)
      expect(en).toHaveProperty([recipe.title])
    }
    for (const view of domain.views) expect(viewKinds).toHaveProperty(view.kind)
    expect(new Set(domain.views.map((view) => view.id)).size).toBe(domain.views.length)
  })

  test('makes the same sample from the same seed, and another from another', () => {
    const { make, seed } = domain.sample
    const text = (with_: number) => [...make({ rows: 300, seed: with_ }).parts].join('')
    expect(text(seed)).toBe(text(seed))
    expect(text(seed)).not.toBe(text(seed + 1))
    expect(text(seed)).not.toContain('truth')
  })

  test('makes its sample in parts of 1,000 rows at most, so that the page can pause between them', () => {
    const lines = [...domain.sample.make({ rows: 2500, seed: 1 }).parts].map((part) => part.split('\n').length - 1)
    expect(Math.max(...lines)).toBeLessThanOrEqual(1000)
    expect(lines.reduce((sum, n) => sum + n, 0)).toBe(2501)
  })
})
