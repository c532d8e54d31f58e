'use client'

import { useEffect, useState } from 'react'
import { forgetMeasures } from './measure-lines.ts'

/** Counts up once the page's fonts are there: texts measured with a stand-in are measured again. */
export function useMeasured(): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    let gone = false
    void document.fonts.ready.then(() => {
      if (gone) return
      forgetMeasures()
      setCount(1)
    })
    return () => {
      gone = true
    }
  }, [])
  return count
}
