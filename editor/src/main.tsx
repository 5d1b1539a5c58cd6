import './styles/app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createI18n } from './i18n/createI18n.ts'
import { firstLanguage } from './i18n/languages.ts'
import { App } from './shell/App.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element "root".')

const i18n = await createI18n(firstLanguage())
createRoot(root).render(
  <StrictMode>
    <App i18n={i18n} />
  </StrictMode>,
)
