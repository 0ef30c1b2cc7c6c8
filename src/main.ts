import { mount } from 'svelte'
import './ui/tokens.css'
import './ui/base.css'
import App from './app/App.svelte'
import { settings } from './app/shell/settings.svelte.ts'
import { workbench } from './app/workbench.svelte.ts'

await settings.start()
mount(App, { target: document.getElementById('app')! })
void workbench.start()
