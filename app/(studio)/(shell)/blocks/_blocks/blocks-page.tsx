'use client'

import { Badge } from '#app/_ui/badge.tsx'
import { FamilyTile } from '#app/_ui/family-tile.tsx'
import { Page } from '#app/_ui/page.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { BlockDocs } from '#app/(studio)/_parts/block-docs.tsx'
import { families, familyWords } from '#app/(studio)/_parts/families.ts'
import { iconNamed } from '#app/(studio)/bots/[botId]/edit/_canvas/block-icon.tsx'
import type { Block, Port } from '#flow/blocks/define-block.ts'
import { blocks } from '#flow/blocks/registry.ts'
import { blockPageWords } from './block-page-words.ts'

/** Every block with what its module says of it, by family: the page to read before drawing. */
export function BlocksPage() {
  const said = useWords(blockPageWords)
  const names = useWords(familyWords)
  return (
    <Page>
      <PageHeader title={said.title} description={said.help} />
      <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_10rem]">
        <div className="grid min-w-0 grid-cols-1 gap-8">
          {families.map((family) => (
            <section key={family} id={family} aria-labelledby={`family-${family}`} className="scroll-mt-6">
              <h2 id={`family-${family}`} className="mb-3 text-18 font-semibold">
                {names[family]}
              </h2>
              <div className="divide-y divide-line rounded-card border border-line bg-surface">
                {blocks
                  .filter((block) => block.family === family && block.placeable !== false)
                  .map((block) => (
                    <BlockArticle key={block.type} block={block} />
                  ))}
              </div>
            </section>
          ))}
        </div>
        <nav aria-label={said.families} className="sticky top-8 max-lg:hidden">
          <ul className="grid gap-0.5">
            {families.map((family) => (
              <li key={family}>
                <a
                  href={`#${family}`}
                  className="flex h-8 items-center rounded-control px-2 text-ink-2 transition-colors hover:bg-hover hover:text-ink-1"
                >
                  {names[family]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </Page>
  )
}

function BlockArticle({ block }: { block: Block }) {
  const said = useWords(blockPageWords)
  const locale = useLocale()
  const { title, description } = block.words[locale]
  const exits = block.ports(block.initial()).flatMap(({ label }) => nameOf(label, locale) ?? [])
  return (
    <article id={block.type} aria-labelledby={`block-${block.type}`} className="flex scroll-mt-6 gap-3 p-4">
      <FamilyTile family={block.family} icon={iconNamed(block.icon)} />
      <div className="min-w-0 grow">
        <h3 id={`block-${block.type}`} className="text-15 font-semibold">
          {title}
        </h3>
        <p className="mb-3 text-13 text-ink-2">{description}</p>
        <BlockDocs block={block} />
        {exits.length > 1 ? (
          <p className="mt-3 flex flex-wrap items-center gap-1.5 text-12 text-ink-3">
            {said.exits}
            {exits.map((name) => (
              <Badge key={name}>{name}</Badge>
            ))}
          </p>
        ) : null}
      </div>
    </article>
  )
}

/** Exits that the author names have no name here. */
function nameOf(label: Port['label'], locale: 'en' | 'fr'): string | undefined {
  return 'words' in label ? label.words[locale] : undefined
}
