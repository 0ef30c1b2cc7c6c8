import { describe, expect, test } from 'vitest'
import { stepSpecs } from '@core/recipe/steps/index.ts'
import { en } from '@messages/en/index.ts'
import { steps } from '../../workers/analysis/steps/index.ts'

test('every step has one spec and one runner, of the same kind', () => {
  const kinds = stepSpecs.map((spec) => spec.kind).sort()
  expect(new Set(kinds).size).toBe(kinds.length)
  expect(steps.map((step) => step.spec.kind).sort()).toEqual(kinds)
  for (const step of steps) expect(stepSpecs).toContain(step.spec)
})

describe.each(stepSpecs)('step $kind', (spec) => {
  test('has words for its name, its parameters and their options', () => {
    expect(en).toHaveProperty([`step.${spec.kind}`])
    for (const param of spec.params.filter((one) => !one.hidden)) {
      expect(en, `step.${spec.kind}.${param.name}`).toHaveProperty([`step.${spec.kind}.${param.name}`])
      if (param.type === 'choice')
        for (const option of param.options)
          expect(en, `${spec.kind}.${param.name}.${option}`).toHaveProperty([
            `step.${spec.kind}.${param.name}.${option}`
          ])
    }
  })

  test('has defaults that its own parameters allow', () => {
    for (const param of spec.params) {
      if (param.type === 'choice') expect(param.options).toContain(param.default)
      if ((param.type === 'integer' || param.type === 'number') && param.default !== null) {
        expect(param.default).toBeGreaterThanOrEqual(param.min ?? -Infinity)
        expect(param.default).toBeLessThanOrEqual(param.max ?? Infinity)
      }
      if (param.type === 'custom') param.check(param.default)
    }
  })
})
