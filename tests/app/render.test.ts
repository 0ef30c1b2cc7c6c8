import { expect, test } from 'vitest'
import { context } from '../../src/app/services/context.ts'
import { draw } from '../../src/app/services/render.ts'
import type { View } from '../../src/views/kinds.ts'
import { fakeDeps } from './fakes.ts'

const view: View<'bars'> = {
  id: 'bars',
  kind: 'bars',
  title: 'Two bars',
  description: 'Of two rows.',
  data: {
    unit: 'rows',
    bars: [
      { label: 'a', value: 1 },
      { label: 'b', value: 2 }
    ]
  }
}

test('draw(view, svg, size) leaves room for title and margins, so that the whole picture has the size asked for', async () => {
  expect(await draw(context(fakeDeps()), view, 'svg', { width: 720, height: 440 })).toBe(
    '<svg width="688" height="370">'
  )
})

test('draw(view, format) fails unknown-export for a format that is none', async () => {
  await expect(draw(context(fakeDeps()), view, 'pdf' as never, { width: 9, height: 9 })).rejects.toThrow(
    'unknown-export'
  )
})
