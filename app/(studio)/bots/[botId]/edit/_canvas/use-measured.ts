'use client'

import { useEffect, useState } from 'react'
import { forgetMeasures } from './measure-lines.ts'

/** Counts up when fonts of the page arrive: texts measured with a stand-in are measured again. */
export function useMeasured(): number {
  const [count, setCount] = useState(0)
  const [loading] = useState(() => document.fonts.status === 'loading')
  useEffect(() => {
    const again = () => {
      forgetMeasures()
      setCount((count) => count + 1)
    }
    // Some may have come between the first drawing and now.
    if (loading && document.fonts.status === 'loaded') again()
    document.fonts.addEventListener('loadingdone', again)
    return () => document.fonts.removeEventListener('loadingdone', again)
  }, [loading])
  return count
}
