import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LocaleProvider } from '#app/_words/locale-provider.tsx'
import { BotState } from './bot-state.tsx'
import type { BotInList } from './bot-table.tsx'

const stateOf = (bot: Partial<BotInList>) => {
  const live = { slug: 'shop', number: 2, version: 'v', online: true, at: '2026-11-25T12:00:00Z' }
  const shown = { live, hasChanges: false, problems: 0, archivedAt: null, deletedAt: null, ...bot }
  return renderToStaticMarkup(
    <LocaleProvider locale="fr">
      <BotState bot={shown as BotInList} />
    </LocaleProvider>,
  )
}

test('a bot in the bin is offline, whatever it was when it was thrown away', () => {
  expect(stateOf({})).toContain('Version 2 en ligne')
  expect(stateOf({ deletedAt: '2026-11-25T12:00:00Z' })).toContain('Version 2 hors ligne')
})
