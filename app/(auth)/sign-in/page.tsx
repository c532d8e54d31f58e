import type { Metadata } from 'next'
import { SignIn } from '#app/_auth/sign-in.tsx'
import { serverWords } from '#app/_words/server-locale.ts'
import { words } from '#flow/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await serverWords(titles)).title }
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ back?: string | string[] }>
}) {
  const { back } = await searchParams
  return <SignIn back={typeof back === 'string' ? back : undefined} />
}

const titles = words({ en: { title: 'Sign in' }, fr: { title: 'Se connecter' } })
