'use client'

import { ArrowLeft } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { LostPicture } from '#app/_ui/pictures/lost-picture.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { ErrorLayout } from './error-layout.tsx'

/** The address leads nowhere: why that may be, and two ways on. */
export function NotFoundPage() {
  const said = useWords(notFoundWords)
  const router = useRouter()
  return (
    <ErrorLayout
      picture={<LostPicture />}
      title={said.title}
      actions={
        <>
          <ButtonLink href="/" variant="primary">
            {said.home}
          </ButtonLink>
          <Button icon={ArrowLeft} onClick={() => router.back()}>
            {said.back}
          </Button>
        </>
      }
    >
      {said.why}
    </ErrorLayout>
  )
}

const notFoundWords = words({
  en: {
    title: 'There is nothing at this address',
    why: 'The page may have been deleted or renamed, or it belongs to another workspace. Check the address, or start again from home.',
    home: 'Go home',
    back: 'Go back',
  },
  fr: {
    title: 'Il n’y a rien à cette adresse',
    why: 'La page a peut-être été supprimée ou renommée, ou appartient à un autre espace de travail. Vérifiez l’adresse, ou repartez de l’accueil.',
    home: 'Aller à l’accueil',
    back: 'Revenir en arrière',
  },
})
