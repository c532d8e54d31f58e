import type { LucideIcon } from 'lucide-react'
import { Bot, ChartNoAxesColumn, Inbox, Settings, Table2, UsersRound } from 'lucide-react'
import { words } from '#flow/words.ts'

/** The places of the studio, in the order of the sidebar. */
export const places = [
  { id: 'bots', href: '/bots', icon: Bot },
  { id: 'inbox', href: '/inbox', icon: Inbox },
  { id: 'contacts', href: '/contacts', icon: UsersRound },
  { id: 'data', href: '/data', icon: Table2 },
  { id: 'insights', href: '/insights', icon: ChartNoAxesColumn },
  { id: 'settings', href: '/settings', icon: Settings },
] as const satisfies readonly { id: string; href: string; icon: LucideIcon }[]
export type Place = (typeof places)[number]
export type PlaceId = Place['id']

/** Their names, and what the shell says around them. */
export const placeWords = words({
  en: {
    bots: 'Bots',
    inbox: 'Inbox',
    contacts: 'Contacts',
    data: 'Data',
    insights: 'Insights',
    settings: 'Settings',
  },
  fr: {
    bots: 'Bots',
    inbox: 'Messagerie',
    contacts: 'Contacts',
    data: 'Données',
    insights: 'Résultats',
    settings: 'Réglages',
  },
})

/** Whether a page lies in this place: its address is the place's or below it. */
export function isWithin(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`)
}
