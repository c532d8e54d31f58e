import { cookies, headers } from 'next/headers'
import type { Locale, Words } from '#flow/words.ts'
import { chooseLocale } from './choose-locale.ts'
import { localeCookie } from './locale-cookie.ts'

/** The language of this request, for pages and layouts rendered on the server. */
export async function serverLocale(): Promise<Locale> {
  const [jar, sent] = [await cookies(), await headers()]
  return chooseLocale(jar.get(localeCookie)?.value, sent.get('accept-language'))
}

/** A module's words in the language of this request: `const said = await serverWords(pageWords)`. */
export async function serverWords<T>(words: Words<T>): Promise<T> {
  return words[await serverLocale()]
}
