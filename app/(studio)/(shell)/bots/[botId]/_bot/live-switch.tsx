'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { Banner } from '#app/_ui/banner.tsx'
import { Switch } from '#app/_ui/switch.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { useBot } from './bot-context.ts'
import { useTelling } from './use-bot-change.ts'

/** Online or offline, and with which version. */
export function LiveSwitch() {
  const said = useWords(liveWords)
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const tell = useTelling()
  const { bot, here, mayEdit } = useBot()
  const { number, online } = bot.live
  const [wanted, setWanted] = useState<boolean>()
  if (number === null) return <Banner title={said.none}>{said.noneHelp}</Banner>
  if (bot.archivedAt) return <Banner>{said.archived}</Banner>

  async function turn(next: boolean) {
    setWanted(next)
    await tell(
      async () => {
        await client.versions.setOnline.mutate({ ...here, online: next })
        await Promise.all([
          queries.invalidateQueries(api.bots.pathFilter()),
          queries.invalidateQueries(api.versions.list.pathFilter()),
        ])
      },
      next ? said.nowOnline(number ?? 0) : said.nowOffline,
    )
    setWanted(undefined)
  }
  return (
    <Switch
      label={online ? said.online(number) : said.offline(number)}
      hint={online ? said.onlineHelp : said.offlineHelp}
      checked={wanted ?? online}
      onCheckedChange={(next) => void turn(next)}
      disabled={!mayEdit || wanted !== undefined}
    />
  )
}

const liveWords = words({
  en: {
    none: 'Nothing is published yet',
    noneHelp:
      'Draw the conversation in the editor, then publish it there. This address answers from then on.',
    archived: 'This bot is archived: it is offline until you take it out of the archive.',
    online: (version: number) => `Online with version ${version}`,
    offline: (version: number) => `Offline (version ${version} is kept)`,
    onlineHelp: 'Turned off, no new conversation begins. Those under way go on.',
    offlineHelp: 'Visitors are told that the bot is not there. Turn it on to answer again.',
    nowOnline: (version: number) => `Version ${version} answers again`,
    nowOffline: 'The bot is offline; running conversations go on',
  },
  fr: {
    none: 'Rien n’est encore publié',
    noneHelp: 'Dessinez la conversation dans l’éditeur, puis publiez-la. Cette adresse répondra dès lors.',
    archived: 'Ce bot est archivé\u00a0: il est hors ligne tant qu’il n’est pas sorti des archives.',
    online: (version: number) => `En ligne avec la version ${version}`,
    offline: (version: number) => `Hors ligne (la version ${version} est conservée)`,
    onlineHelp: 'Éteignez-le pour ne plus commencer de conversation. Celles en cours continuent.',
    offlineHelp: 'Les visiteurs apprennent que le bot n’est pas là. Allumez-le pour répondre à nouveau.',
    nowOnline: (version: number) => `La version ${version} répond à nouveau`,
    nowOffline: 'Le bot est hors ligne\u00a0; les conversations en cours continuent',
  },
})
