import { mount } from 'svelte'
import './ui/tokens.css'
import './ui/base.css'
import './app/automation.ts'
import App from './app/App.svelte'
import { pageOf } from './app/shell/pages.ts'
import { router } from './app/shell/route.svelte.ts'
import { settings } from './app/shell/settings.svelte.ts'
import { workbench } from './app/workbench.svelte.ts'

await settings.start()
mount(App, { target: document.getElementById('app')! })
// A start that fails is told by the page; a script hears of it when it waits for `ready`.
workbench.startAtLeisure(pageOf(router.current).load()).catch(() => undefined)
