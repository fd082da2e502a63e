/** A field that narrows a list while one types, and leaves an input method alone until its characters are chosen. */

import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'

/** Long enough to type on, short enough to feel immediate. */
const pauseMs = 200

type Props = Readonly<{ value: string; placeholder: string; onChange: (text: string) => void }>

export function TextFilter({ value, placeholder, onChange }: Props) {
  const [text, setText] = useState(value)
  const isComposing = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setText(value), [value])
  useEffect(() => () => clearTimeout(timer.current), [])

  const tellLater = (next: string) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange(next.trim()), pauseMs)
  }
  return (
    <Input
      className="text-filter"
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      maxLength={100}
      value={text}
      placeholder={placeholder}
      aria-label={placeholder}
      onChange={(event) => {
        setText(event.target.value)
        if (!isComposing.current) tellLater(event.target.value)
      }}
      onCompositionStart={() => {
        isComposing.current = true
        clearTimeout(timer.current)
      }}
      onCompositionEnd={(event) => {
        isComposing.current = false
        tellLater(event.currentTarget.value)
      }}
    />
  )
}
