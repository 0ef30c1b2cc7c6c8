import { mkdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, openPage, test, type WithBenchtop } from './support/fixtures.ts'

// Pictures of every page to be looked at, in .build/screens. BENCHTOP_LONG=1 npx playwright test screens

test.use({ actionTimeout: 6000 })

const folder = '.build/screens'
const widths = [1440, 900, 390]
const words = {
  en: { filter: 'Filter', derive: 'Computed column', aggregate: 'Aggregate' },
  'zh-CN': { filter: '筛选', derive: '计算列', aggregate: '汇总' }
}

const go = async (page: Page, hash: string) => {
  await page.evaluate((to) => (location.hash = to), hash)
  await expect(page.locator('h1')).toHaveCount(1)
}

async function shoot(page: Page, name: string) {
  await page.mouse.move(0, 0)
  await page.waitForTimeout(350)
  await page.screenshot({ path: `${folder}/${name}.png` })
}

for (const language of ['en', 'zh-CN'] as const)
  for (const theme of ['light', 'dark'])
    for (const width of theme === 'light' && language === 'en' ? [...widths, 1920] : widths)
      test(`pictures, ${language}, ${theme}, ${width} wide @long`, async ({ page }) => {
        test.setTimeout(240_000)
        mkdirSync(folder, { recursive: true })
        const at = (name: string) => `${name}-${language}-${theme}-${width}`
        const said = words[language]
        await page.setViewportSize({ width, height: width === 1920 ? 1080 : 900 })
        await page.addInitScript(
          (value) => localStorage.setItem('benchtop.settings', value),
          JSON.stringify({ theme, language })
        )
        await openPage(page, 'device=simd')
        await shoot(page, at('home-empty'))
        const table = await page.evaluate(async () => {
          const { benchtop } = globalThis as WithBenchtop
          await benchtop.sample('data-mining', { rows: 800 })
          const { id } = await benchtop.sample('data-mining')
          await benchtop.saved(id)
          return id
        })
        await go(page, `#/d/data-mining/${table}`)
        const narrow = width < 720
        await expect(page.locator(narrow ? '.first.only-narrow' : '#view-segments')).toContainText(/5\D/, {
          timeout: 60_000
        })
        await shoot(page, at('domain'))
        if (narrow) {
          for (const part of [1, 2]) {
            await page.getByRole('tab').nth(part).click()
            await shoot(page, at(`domain-tab${part}`))
          }
          await page.locator('.step .toggle').nth(4).click()
          await shoot(page, at('domain-step'))
        } else {
          const box = (await page.locator('#view-segments').getByRole('img').first().boundingBox())!
          await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.4)
          await page.mouse.down()
          await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.65, { steps: 5 })
          await page.mouse.up()
          await page.waitForTimeout(500)
          await shoot(page, at('domain-selected'))
          if (width < 1200) await page.locator('.strip button').nth(5).click()
          else await page.locator('.step .toggle').nth(4).click()
          await shoot(page, at('domain-step'))
          await page.keyboard.press('Escape')
        }
        await go(page, `#/table/${table}`)
        await expect(page.getByRole('gridcell').first()).toBeVisible()
        await shoot(page, at('table'))
        await page.getByRole('columnheader', { name: /spend_12m/ }).click()
        await shoot(page, at('table-inspector'))
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: said.filter, exact: true }).click()
        await shoot(page, at('table-filter'))
        await page.keyboard.press('Escape')
        for (const form of ['derive', 'aggregate'] as const) {
          await page.getByRole('button', { name: said[form] }).first().click()
          await shoot(page, at(`table-${form}`))
          await page.getByRole('button', { name: said[form] }).first().click()
        }
        await go(page, '#/')
        await shoot(page, at('home'))
        await go(page, '#/storage')
        await shoot(page, at('storage'))
        await go(page, '#/privacy')
        await shoot(page, at('privacy'))
        await page.keyboard.press('Control+k')
        await shoot(page, at('palette'))
      })
