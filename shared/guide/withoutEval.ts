/** The page's policy forbids to make code out of texts, which the library of schemas would try: to be imported before whatever makes schemas. */

import { z } from 'zod'

z.config({ jitless: true })
