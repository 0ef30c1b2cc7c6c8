import { emphasisOf, sceneOfView } from '../../src/views/registry.ts'
import { sceneToSvg } from '../../src/views/export/scene-svg.ts'
import type { Theme } from '../../src/views/frame/theme.ts'
import type { Scene } from '../../src/views/kinds.ts'
import { fixtures, t, tZh, type Fixture } from '../views/fixtures.ts'

export const sceneOfFixture = ({ view, size, chinese }: Fixture): Scene =>
  sceneOfView(view, size, { t: chinese ? tZh : t })

/** Every third row, as a selection that all kinds can show. */
const mask = (fixture: Fixture) => {
  const { data } = fixture.view
  const rows = 'x' in data && 'columns' in data ? data.x.length : 5000
  return Uint8Array.from({ length: rows }, (_, i) => (i % 3 ? 0 : 1))
}

/** A picture of each view, by name. */
export function pictures(theme: Theme): { name: string; svg: string }[] {
  return fixtures.map((fixture) => ({ name: fixture.name, svg: sceneToSvg(sceneOfFixture(fixture), theme) }))
}

/** Those that say more under a selection, with what it adds. */
export function emphasised(theme: Theme): { name: string; svg: string }[] {
  return fixtures.flatMap((fixture) => {
    const scene = sceneOfFixture(fixture)
    const selected = { mask: mask(fixture), count: 1 }
    const extra = emphasisOf(fixture.view, scene, selected, { t: fixture.chinese ? tZh : t })
    return extra.length
      ? [
          {
            name: `${fixture.name}-selected`,
            svg: sceneToSvg({ ...scene, layers: [...scene.layers, ...extra] }, theme)
          }
        ]
      : []
  })
}
