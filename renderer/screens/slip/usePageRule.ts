/** Tells the printer the size of its page while a slip is shown; a roll is as long as what is on it. */

import { useEffect, useRef } from 'react'
import type { Paper } from '../../../shared/contract/slips.ts'
import { pageRule } from './paper.ts'

/** The element returned is the slip itself. A sheet of the document's own needs no style element, which the page's policy would look at. */
export function usePageRule(paper: Paper) {
  const slip = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = slip.current
    if (element === null) return
    const sheet = new CSSStyleSheet()
    const measure = () => {
      const { width, height } = element.getBoundingClientRect()
      if (width > 0) sheet.replaceSync(pageRule(paper, height / width))
    }
    measure()
    document.adoptedStyleSheets.push(sheet)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [paper])
  return slip
}
