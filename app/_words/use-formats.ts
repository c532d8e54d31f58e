'use client'

import type { Formats } from './formats.ts'
import { formats } from './formats.ts'
import { useLocale } from './use-locale.ts'

/** Numbers, dates and lists in the language of the interface, times in the reader's own time zone. */
export function useFormats(): Formats {
  return formats(useLocale())
}
