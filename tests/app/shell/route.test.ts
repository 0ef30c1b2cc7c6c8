import { expect, test } from 'vitest'
import { hrefOf, parseRoute, type Route } from '../../../src/app/shell/route.svelte.ts'

test('an address and its route are each other’s opposite, whatever the ids hold', () => {
  const routes: Route[] = [
    { page: 'home' },
    { page: 'storage' },
    { page: 'privacy' },
    { page: 'table', table: 'a/b %2F 表' },
    { page: 'domain', domain: 'data-mining', table: '#?&' },
    { page: 'class', tool: 'kmeans' },
    { page: 'class', tool: 'pca', table: 'a/b ?lesson=x' },
    { page: 'class', tool: 'kmeans', lesson: 'eyJ2Ijox-_' },
    { page: 'class', tool: 'kmeans', table: '表', lesson: 'A-_9' },
    { page: 'open', recipe: 'A-_9' }
  ]
  for (const route of routes) expect(parseRoute(hrefOf(route))).toEqual(route)
})

test('an address that asks for no page is the first page', () => {
  for (const hash of ['', '#', '#/', '#/nothing', '#/table', '#/d/data-mining', '#/class', '#/class/other', '#main']) {
    expect(parseRoute(hash)).toEqual({ page: 'home' })
  }
})

test('a badly written address does not fail', () => {
  expect(parseRoute('#/table/%E0%A4%A')).toEqual({ page: 'table', table: '%E0%A4%A' })
})
