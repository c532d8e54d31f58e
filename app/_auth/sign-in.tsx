'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { AuthTitle } from './auth-title.tsx'
import { safePath } from './safe-path.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Signs in and goes back to where one was. Whoever is signed in goes there at once; on a fresh installation, to its set-up. */
export function SignIn({ back }: { back: string | undefined }) {
  const said = useWords(signInWords)
  const api = useApi()
  const router = useRouter()
  const setUp = useQuery(api.setUp.state.queryOptions())
  const session = useQuery(api.session.current.queryOptions())
  const target = safePath(back)
  const goes = setUp.data?.needed ? '/set-up' : session.data ? target : undefined
  useEffect(() => {
    if (goes !== undefined) router.replace(goes)
  }, [goes, router])

  return (
    <>
      <AuthTitle title={said.title}>{said.help}</AuthTitle>
      {/* The whole page anew: nothing of whoever was here before stays in memory. */}
      <SignInForm onSignedIn={() => location.replace(target)} />
      <ButtonLink href="/reset" variant="ghost" size="lg" className="mt-2 w-full">
        {said.forgotten}
      </ButtonLink>
    </>
  )
}

const signInWords = words({
  en: { title: 'Sign in', help: 'Good to see you again.', forgotten: 'Forgotten your password?' },
  fr: { title: 'Se connecter', help: 'Ravi de vous revoir.', forgotten: 'Mot de passe oublié\u00a0?' },
})
