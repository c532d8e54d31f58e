'use client'

import { AddressCard } from '../_bot/address-card.tsx'
import { ScriptCard } from './script-card.tsx'
import { SitesCard } from './sites-card.tsx'
import { SnippetCard } from './snippet-card.tsx'

/** The ways by which visitors come to a bot: its own page, a widget on sites, and which sites these may be. */
export function SharePage() {
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid min-w-0 grid-cols-1 gap-4">
        <SnippetCard />
        <ScriptCard />
      </div>
      <div className="grid min-w-0 grid-cols-1 gap-4">
        <AddressCard />
        <SitesCard />
      </div>
    </div>
  )
}
