/** Starts the page: words, office, desk. */

import './styles/base.css'
import './styles/frame.css'
import './styles/lists.css'
import './styles/detail.css'
import './styles/calls.css'
import './styles/imports.css'
import './styles/settings.css'
import './styles/charts.css'
import './styles/today.css'
import './styles/slip.css'
import './styles/guides.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from './bridge/connect.ts'
import { OfficeProvider } from './bridge/OfficeProvider.tsx'
import { languagePreference } from './parts/look.ts'
import { parseRoute } from './parts/route.ts'
import { Desk } from './screens/Desk.tsx'
import { preloadArea } from './screens/frame/areas.tsx'
import { startWords } from './words/index.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

startWords(languagePreference.read())
preloadArea(parseRoute(location.hash).path)
const office = await connect()
createRoot(root).render(
  <StrictMode>
    <OfficeProvider office={office}>
      <Desk />
    </OfficeProvider>
  </StrictMode>,
)
// For machines without Chinese letters of their own; it must not stand before the first picture of the others.
requestIdleCallback(() => void import('@fontsource-variable/noto-sans-tc/index.css'), { timeout: 200 })
