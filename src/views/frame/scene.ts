import type { Clause, Layer, Scene, SceneContext, Size, View } from '../kinds.ts'

/** A scene of a view: what its kind laid out, with the view's words and the parts that may be left out. */
export function sceneOf(view: View, size: Size, parts: Pick<Scene, 'layers' | 'table'> & Partial<Scene>): Scene {
  return {
    width: size.width,
    height: size.height,
    title: view.title,
    description: view.description,
    brushes: [],
    ...parts
  }
}

/** A scene that says there is nothing to draw. */
export function emptyScene(view: View, size: Size, { t }: SceneContext, head: string[] = []): Scene {
  const layers: Layer[] = [
    {
      mark: 'text',
      items: [{ x: size.width / 2, y: size.height / 2, text: t('views.no-rows'), anchor: 'middle', paint: 'ink-3' }]
    }
  ]
  return sceneOf(view, size, { layers, table: { head, rows: [] } })
}

/** All rows of a group. */
export const groupClause = (group: number, column = 'segment'): Clause[] => [{ column, values: [group] }]

/** The first words of a component's label: `PC 1 · 50 % of variance · more spend` → `PC 1`. */
export const shortLabel = (label: string) => label.split(' · ')[0]
