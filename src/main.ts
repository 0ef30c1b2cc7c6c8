import { mount } from 'svelte'
import './ui/tokens.css'
import './ui/base.css'
import './app/automation.ts'
import App from './app/App.svelte'
import { settings } from './app/shell/settings.svelte.ts'

await settings.start()
mount(App, { target: document.getElementById('app')! })
