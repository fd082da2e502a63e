/** The size of an element in whole pixels, followed as the window, the zoom and the panels beside it change. */

import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

export type BoxSize = Readonly<{ width: number; height: number }>

/** `size` is null until the element was measured. */
export function useBoxSize<E extends HTMLElement>(): Readonly<{ box: RefObject<E | null>; size: BoxSize | null }> {
  const box = useRef<E>(null)
  const [size, setSize] = useState<BoxSize | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => {
      const next = { width: element.clientWidth, height: element.clientHeight }
      setSize((last) => (last?.width === next.width && last.height === next.height ? last : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { box, size }
}
