/** Starts the card that the desktop program shows above other programs: words, office, the calls that wait. Small, since it is there all day. */

import '@fontsource-variable/noto-sans-tc/index.css'
import './styles/base.css'
import './styles/calls.css'
import './styles/card.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from './bridge/connect.ts'
import { OfficeProvider } from './bridge/OfficeProvider.tsx'
import { languagePreference } from './parts/look.ts'
import { Card } from './screens/card/Card.tsx'
import { startWords } from './words/index.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('card.html has no #root')

startWords(languagePreference.read())
const office = await connect()
createRoot(root).render(
  <StrictMode>
    <OfficeProvider office={office}>
      <Card />
    </OfficeProvider>
  </StrictMode>,
)
