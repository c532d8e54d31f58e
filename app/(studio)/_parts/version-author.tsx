'use client'

import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'

/** Who published a version; what an installation begins with, it published itself. */
export function VersionAuthor({ by, shipped }: { by: { name: string } | null; shipped: boolean }) {
  const said = useWords(authorWords)
  return by?.name ?? (shipped ? said.shipped : said.left)
}

const authorWords = words({
  en: { shipped: 'Parcours, at first start', left: 'Somebody who left' },
  fr: { shipped: 'Parcours, à l’installation', left: 'Quelqu’un qui est parti' },
})
