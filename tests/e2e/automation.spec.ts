import { expect, openPage, test, type WithBenchtop } from './support/fixtures.ts'

/** Three clumps on two numbers, with a category, a missing cell, a duplicate row and a column named `__proto__`. */
const csv = [
  'id,a,b,kind,__proto__',
  ...Array.from({ length: 60 }, (_, i) => {
    const clump = i % 3
    return `r${i},${clump * 10 + (i % 5) * 0.3},${clump * -4 + (i % 7) * 0.2},${['x', 'y'][i % 2]},${i}`
  }),
  'r1,10.3,-3.8,y,1',
  'r99,,0,x,99'
].join('\n')

test.describe('globalThis.benchtop', () => {
  test.beforeEach(({ page }) => openPage(page, 'device=simd'))

  test('has the members of the contract, and a version', async ({ page }) => {
    const members = await page.evaluate(() =>
      Object.entries((globalThis as WithBenchtop).benchtop).map(([name, value]) => [name, typeof value])
    )
    expect(Object.fromEntries(members)).toEqual({
      version: 'string',
      ready: 'object',
      ...Object.fromEntries(
        [
          'open',
          'saved',
          'tables',
          'preview',
          'remove',
          'domains',
          'sample',
          'recipe',
          'run',
          'apply',
          'keep',
          'ask',
          'predict',
          'findings',
          'views',
          'render',
          'export',
          'devices',
          'seal',
          'requests'
        ].map((name) => [name, 'function'])
      )
    })
  })

  test('domains() tells roles and recipes; devices() one chosen of four; requests() the page’s own', async ({
    page
  }) => {
    const { domains, devices, requests } = await page.evaluate(async () => {
      const { benchtop } = globalThis as WithBenchtop
      return { domains: benchtop.domains(), devices: await benchtop.devices(), requests: benchtop.requests() }
    })
    const mining = domains.find(({ id }) => id === 'data-mining')!
    expect(mining.recipes.map(({ id }) => id)).toEqual(['segments', 'choose-k', 'group-by', 'profile'])
    expect(mining.roles.find(({ id }) => id === 'features')).toMatchObject({ several: true })
    const kmeans = mining.recipes[0].steps.find(({ kind }) => kind === 'kmeans')!
    expect(kmeans.params.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['k', 'restarts', 'tolerance', 'maxIterations', 'start', 'on'])
    )
    expect(devices.map(({ kind }) => kind).sort()).toEqual(['cpu', 'simd', 'webgl', 'webgpu'])
    expect(devices.filter(({ chosen }) => chosen)).toEqual([
      expect.objectContaining({ kind: 'simd', reason: 'forced' })
    ])
    const { origin } = new URL(page.url())
    expect(requests.length).toBeGreaterThan(0)
    expect(requests.every(({ url, bytes }) => url.startsWith(origin) && bytes >= 0)).toBe(true)
  })

  test('sample → recipe → run → views, findings, render, ask, export gives what the contract says', async ({
    page
  }) => {
    const seen = await page.evaluate(async () => {
      const { benchtop } = globalThis as WithBenchtop
      const table = await benchtop.sample('data-mining', { rows: 400, seed: 3 })
      const recipe = await benchtop.recipe('data-mining', table.id, {
        params: { kmeans: { k: 4 }, 'choose-k': { from: 2, to: 4 } }
      })
      const stages = new Set<string>()
      const result = await benchtop.run(recipe, { onProgress: ({ stage }) => stages.add(stage) })
      const views = benchtop.views(result)
      const rendered = await Promise.all(
        views.map(async ({ id }) => ({
          svg: (await benchtop.render(result, id, 'svg')) as string,
          table: (await benchtop.render(result, id, 'table')) as string
        }))
      )
      const png = (await benchtop.render(result, views[0].id, 'png', { width: 300, height: 200 })) as Blob
      const row = result.rows![5]
      const { kmeans, pca, standardise, clean, profile } = result.models as Record<string, Record<string, unknown>>
      return {
        rows: table.rows,
        sample: table.source.sample,
        recipe,
        stages: stages.size,
        frames: Object.keys(result.frames),
        columns: Object.keys(result.columns),
        types: [result.columns.segment.constructor.name, result.rows!.constructor.name],
        steps: recipe.steps.map(({ id }) => id),
        models: Object.keys(result.models),
        reason: (result.models['choose-k'] as { reason: string }).reason,
        kmeans: Object.keys(kmeans),
        pca: Object.keys(pca),
        standardise,
        clean: Object.keys(clean),
        profile: Object.keys(profile),
        actions: (result.models.actions as { actions: object[] }).actions,
        provenance: result.provenance,
        findings: await benchtop.findings(result),
        views,
        rendered,
        png: [png.type, png.size],
        answer: (await benchtop.ask(result, { row })) as {
          row: number
          segment: number
          distances: number[]
          cells: object
        },
        csv: (await (await benchtop.export(result, 'csv')).text()).split('\n')[0],
        actionList: await (await benchtop.export(result, 'actions')).text(),
        json: Object.keys(JSON.parse(await (await benchtop.export(result, 'json')).text()) as object),
        again: JSON.parse(await (await benchtop.export(recipe, 'json')).text()) as object,
        arrow: (await benchtop.export(table.id, 'arrow')).size,
        plain: (await (await benchtop.export(table.id, 'csv')).text()).split('\n').length
      }
    })
    expect(seen.rows).toBe(400)
    expect(seen.sample).toEqual({ domain: 'data-mining', seed: 3, rows: 400 })
    expect(seen.steps).toEqual([
      'clean',
      'encode',
      'standardise',
      'pca',
      'choose-k',
      'kmeans',
      'kmeans-quality',
      'profile'
    ])
    expect(seen.again).toEqual(seen.recipe)
    expect(seen.stages).toBeGreaterThan(0)
    expect(seen.frames).toEqual(['rows'])
    expect(seen.columns).toEqual(expect.arrayContaining(['pca.1', 'pca.2', 'segment']))
    expect(seen.types).toEqual(['Int32Array', 'Uint32Array'])
    expect(seen.models).toEqual(expect.arrayContaining([...seen.steps, 'actions']))
    expect(seen.kmeans).toEqual(
      expect.arrayContaining([
        'columns',
        'k',
        'centroids',
        'centers',
        'sizes',
        'inertia',
        'iterations',
        'restarts',
        'totalIterations',
        'converged'
      ])
    )
    expect(seen.pca).toEqual(
      expect.arrayContaining([
        'columns',
        'components',
        'explainedVariance',
        'explainedVarianceRatio',
        'singularValues',
        'mean'
      ])
    )
    expect(seen.standardise).toMatchObject({ method: 'z-score', denominator: 'n' })
    expect(seen.clean).toEqual(expect.arrayContaining(['rowsIn', 'rowsOut', 'duplicates', 'missing', 'outliers']))
    expect(seen.reason).toMatch(/^k = \d/)
    expect(seen.actions).toHaveLength(4)
    expect(seen.actions[0]).toMatchObject({
      target: expect.any(String),
      size: expect.any(Number),
      action: expect.any(String),
      reason: expect.any(String)
    })
    expect(seen.provenance).toMatchObject({
      device: 'simd',
      rowsUsed: expect.any(Number),
      ms: { total: expect.any(Number), kmeans: expect.any(Number) }
    })
    expect(seen.findings.length).toBeGreaterThan(3)
    for (const { text, importance } of seen.findings) {
      expect(text).not.toMatch(/undefined|NaN|data-mining\./)
      expect(importance).toBeGreaterThanOrEqual(0)
    }
    expect(seen.views.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['segments', 'choose-k', 'silhouette', 'profile', 'distributions', 'scree', 'biplot'])
    )
    for (const { svg, table } of seen.rendered) {
      expect(svg).toMatch(/^<svg[^>]* width="720" height="440"/)
      expect(svg).not.toContain('NaN')
      expect(table.split('\n').length).toBeGreaterThan(1)
    }
    expect(seen.png[0]).toBe('image/png')
    expect(seen.png[1]).toBeGreaterThan(500)
    expect(seen.answer.distances).toHaveLength(4)
    expect(seen.answer.distances.indexOf(Math.min(...seen.answer.distances))).toBe(seen.answer.segment)
    expect(seen.csv).toContain('segment')
    expect(seen.actionList.trim().split('\n')).toHaveLength(5)
    expect(seen.json).toEqual(expect.arrayContaining(['frames', 'models', 'provenance']))
    expect(seen.arrow).toBeGreaterThan(1000)
    expect(seen.plain).toBeGreaterThanOrEqual(401)
  })

  test('customer-analysis: regression, one row asked about, one predicted', async ({ page }) => {
    const seen = await page.evaluate(async () => {
      const { benchtop } = globalThis as WithBenchtop
      const table = await benchtop.sample('customer-analysis', { rows: 500, seed: 3 })
      const recipes = benchtop
        .domains()
        .find(({ id }) => id === 'customer-analysis')!
        .recipes.map(({ id }) => id)
      const run = async (recipe: string) => {
        const result = await benchtop.run(await benchtop.recipe('customer-analysis', table.id, { recipe }))
        const views = benchtop.views(result)
        const svgs = await Promise.all(views.map(({ id }) => benchtop.render(result, id, 'svg') as Promise<string>))
        return { result, views: views.map(({ id }) => id), svgs, findings: await benchtop.findings(result) }
      }
      const all = await Promise.all(recipes.map(run))
      const { result } = all[recipes.indexOf('linear')]
      const model = result.models.regression as unknown as {
        response: string
        terms: { name: string; estimate: number }[]
        design: { predictors: ({ column: string } & ({ kind: 'category'; base: string } | { median: number }))[] }
      }
      const usual = Object.fromEntries(
        model.design.predictors.map((one) => [one.column, 'base' in one ? one.base : one.median])
      )
      const row = result.rows![7]
      const said = (work: Promise<unknown>) =>
        work.then(
          () => null,
          (error: Error & { code: string; hint: string }) => [error.code, error.message, error.hint]
        )
      return {
        recipes,
        results: all.map(({ views, svgs, findings }) => ({ views, svgs, findings })),
        columns: Object.keys(result.columns),
        predicted: await benchtop.predict(result, usual, { confidence: 0.9 }),
        asked: (await benchtop.ask(result, { row })) as {
          regression: { fit: number; fitted: number; residual: number; low: number; high: number; parts: object[] }
        },
        terms: model.terms.length,
        refusals: await Promise.all([
          said(benchtop.predict(result, { ...usual, shoeSize: 41 })),
          said(benchtop.predict(result, {})),
          said(benchtop.predict(all[recipes.indexOf('anova')].result, usual))
        ])
      }
    })
    expect(seen.recipes).toEqual(['linear', 'logistic', 'anova', 'segments'])
    for (const { views, svgs, findings } of seen.results) {
      expect(views.length).toBeGreaterThan(0)
      for (const svg of svgs) expect(svg).not.toContain('NaN')
      expect(findings.length).toBeGreaterThan(0)
      for (const { text } of findings) expect(text).not.toMatch(/undefined|NaN|customer-analysis\.\w|segments\.\w/)
    }
    expect(seen.columns).toEqual(
      expect.arrayContaining(['fitted', 'residual', 'leverage', 'cooksDistance', 'studentised', 'outOfFold'])
    )
    const { predicted, asked } = seen
    expect(predicted.parts).toHaveLength(seen.terms)
    expect(predicted.predictedLow!).toBeLessThan(predicted.low)
    expect(predicted.high).toBeLessThan(predicted.predictedHigh!)
    expect(asked.regression.fit).toBeCloseTo(asked.regression.fitted, 6)
    expect(asked.regression.parts).toHaveLength(seen.terms)
    expect(seen.refusals.map((one) => one?.[0])).toEqual(['unknown-column', 'bad-parameter', 'not-fitted'])
    for (const words of seen.refusals.flat()) expect(words).not.toMatch(/^failure\.|undefined/)
  })

  test('open(file) seals, reads, saves and previews; apply(result) scores another table; remove() removes', async ({
    page
  }) => {
    const seen = await page.evaluate(async (text) => {
      const { benchtop } = globalThis as WithBenchtop
      const stages: string[] = []
      const table = await benchtop.open(new File([text], 'three.csv'), {
        onProgress: ({ stage }) => stages.push(stage)
      })
      await benchtop.saved(table.id)
      const recipe = await benchtop.recipe('data-mining', table.id, {
        columns: { features: ['a', 'b', 'kind'] },
        params: { kmeans: { k: 3 } }
      })
      const result = await benchtop.run(recipe)
      const next = await benchtop.open([new File([text], 'next.csv')], { name: 'next' })
      const applied = await benchtop.apply(result, next.id)
      const listed = (await benchtop.tables()).map(({ name }) => name)
      const preview = await benchtop.preview(table.id, { offset: 1, limit: 2 })
      await benchtop.remove(next.id)
      return {
        table,
        stages,
        features: recipe.columns.features,
        labels: Array.from(result.columns.segment as Int32Array),
        applied: Array.from(applied.columns.segment as Int32Array),
        from: applied.provenance.appliedFrom === result.provenance.hash,
        dropped: result.provenance.dropped,
        listed,
        after: (await benchtop.tables()).map(({ name }) => name),
        preview: preview.map((row) => Object.entries(row)),
        seal: await benchtop.seal()
      }
    }, csv)
    expect(seen.table).toMatchObject({ name: 'three.csv', rows: 62, source: { format: 'csv', delimiter: ',' } })
    expect(seen.table.columns.map(({ name, kind }) => [name, kind])).toEqual(
      expect.arrayContaining([
        ['a', 'number'],
        ['b', 'number'],
        ['kind', 'category']
      ])
    )
    expect(seen.table.columns.find(({ name }) => name === 'a')).toMatchObject({ missing: 1 })
    for (const { message } of seen.table.warnings) expect(message).not.toMatch(/^warning\.|undefined/)
    expect(seen.features).toEqual(['a', 'b', 'kind'])
    expect(new Set(seen.labels)).toEqual(new Set([0, 1, 2]))
    expect(seen.applied).toEqual(seen.labels)
    expect(seen.from).toBe(true)
    expect(seen.dropped.reduce((sum, { rows }) => sum + rows, 0)).toBe(2)
    expect(seen.listed.sort()).toEqual(['next', 'three.csv'])
    expect(seen.after).toEqual(['three.csv'])
    expect(seen.preview).toHaveLength(2)
    expect(seen.preview[0].slice(0, 2)).toEqual([
      ['id', 'r1'],
      ['a', 10.3]
    ])
    expect(seen.seal.sealed).toBe(true)
    expect(seen.seal.channels.length).toBeGreaterThan(10)
    expect(seen.seal.channels.every(({ name, blocked }) => name && blocked)).toBe(true)
  })

  test('a failure rejects with code, message and hint, and the step where there is one', async ({ page }) => {
    const failures = await page.evaluate(async () => {
      const { benchtop } = globalThis as WithBenchtop
      const table = await benchtop.sample('data-mining', { rows: 60 })
      const recipe = await benchtop.recipe('data-mining', table.id, { params: { kmeans: { k: 61 } } })
      const result = await benchtop.run({ ...recipe, steps: recipe.steps.slice(0, 4) })
      const said = async (work: () => unknown) => {
        try {
          await work()
          return null
        } catch (error) {
          const { code, message, hint, step } = error as Error & { code: string; hint: string; step?: string }
          return { code, message, hint, step }
        }
      }
      const abort = new AbortController()
      abort.abort()
      return Promise.all([
        said(() => benchtop.run(recipe)),
        said(() => benchtop.run(recipe, { signal: abort.signal })),
        said(() => benchtop.recipe('none', table.id)),
        said(() => benchtop.recipe('data-mining', 'none')),
        said(() => benchtop.recipe('data-mining', table.id, { columns: { features: ['none'] } })),
        said(() => benchtop.recipe('data-mining', table.id, { params: { kmeans: { kk: 1 } } })),
        said(() => benchtop.preview('none')),
        said(() => benchtop.render(result, 'none', 'svg')),
        said(() => benchtop.export(result, 'xls')),
        said(() => benchtop.open([])),
        said(() => benchtop.open(new File([], 'empty.csv')))
      ])
    })
    expect(failures.map((failure) => failure?.code)).toEqual([
      'k-too-large',
      'cancelled',
      'unknown-domain',
      'no-table',
      'unknown-column',
      'unknown-parameter',
      'no-table',
      'unknown-view',
      'unknown-export',
      'no-sources',
      'empty-file'
    ])
    expect(failures[0]?.step).toBe('kmeans')
    for (const failure of failures) {
      expect(failure!.message).not.toMatch(/^failure\.|undefined/)
      expect(failure!.hint).not.toMatch(/^failure\.|undefined/)
    }
  })
})
