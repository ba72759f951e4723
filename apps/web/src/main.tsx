import './page.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { standInForOlderBrowsers } from './older-browsers.ts'

standInForOlderBrowsers()
createRoot(document.getElementById('root')!).render(<App />)
