'use client'

import { TabLinks } from '#app/_ui/tab-links.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { contactWords } from './contact-words.ts'

/** The people there are, and the signs of those who were erased. */
export function ContactTabs() {
  const said = useWords(contactWords)
  return (
    <TabLinks
      label={said.tabs}
      items={[
        { href: '/contacts', label: said.people },
        { href: '/contacts/erased', label: said.erased },
      ]}
      className="min-w-0 grow"
    />
  )
}
