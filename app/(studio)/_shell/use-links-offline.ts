'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { showToast } from '#app/_ui/toasts.ts'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'

const patienceMs = 3000

/**
 * Without a network a link leads nowhere: the page stays, with whatever was being written on it, and says so. (Left to itself the router
 * would go to the browser's own error page.) Parcours on one's own machine is there all the same: it is asked.
 */
export function useLinksOffline(): void {
  const said = useWords(offlineWords)
  const router = useRouter()
  useEffect(() => {
    const follow = async (event: MouseEvent) => {
      if (navigator.onLine || !isPlain(event)) return
      const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a[href]')
      if (!link || link.origin !== location.origin || link.target || link.hasAttribute('download')) return
      event.preventDefault()
      event.stopPropagation()
      const { href } = link
      if (await isThere()) router.push(href)
      else showToast({ tone: 'warning', title: said.offline, key: 'offline' })
    }
    const onClick = (event: MouseEvent) => void follow(event)
    // Before the router hears of it.
    window.addEventListener('click', onClick, { capture: true })
    return () => window.removeEventListener('click', onClick, { capture: true })
  }, [router, said])
}

function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey
}

async function isThere(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(patienceMs) })).ok
  } catch {
    return false
  }
}

const offlineWords = words({
  en: { offline: 'You are offline. You stay here, and nothing is lost; go on when the network is back.' },
  fr: {
    offline:
      'Vous êtes hors ligne. Vous restez ici, et rien n’est perdu\u00a0; continuez au retour du réseau.',
  },
})
