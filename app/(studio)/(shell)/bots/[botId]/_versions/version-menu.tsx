'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Ellipsis, ListTree, PencilRuler, Rocket } from 'lucide-react'
import { nanoid } from 'nanoid'
import { useRouter } from 'next/navigation'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { Menu } from '#app/_ui/menu.tsx'
import { MenuItem } from '#app/_ui/menu-item.tsx'
import { showToast } from '#app/_ui/toasts.ts'
import { useWords } from '#app/_words/use-words.ts'
import { useBot } from '../_bot/bot-context.ts'
import type { Version } from './version-list.tsx'
import { versionWords } from './version-words.ts'

/** What can be done with a version. Each can be taken back: the draft by undo, what is live by its former version. */
export function VersionMenu({
  version,
  live,
  onShow,
}: {
  version: Version
  live: boolean
  onShow: () => void
}) {
  const said = useWords(versionWords)
  const say = useProblemWords()
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const router = useRouter()
  const { here, bot, mayEdit } = useBot()
  const { id, number } = version
  const former = bot.live.version

  async function attempt(run: () => Promise<unknown>) {
    try {
      await run()
      await Promise.all([
        queries.invalidateQueries(api.bots.pathFilter()),
        queries.invalidateQueries(api.versions.pathFilter()),
        queries.invalidateQueries(api.flows.pathFilter()),
      ])
      return true
    } catch (error) {
      showToast({ tone: 'danger', title: say(error) })
      return false
    }
  }
  async function restore() {
    if (!(await attempt(() => client.versions.restore.mutate({ ...here, version: id, session: nanoid() }))))
      return
    showToast({
      tone: 'success',
      title: said.restored(number),
      description: said.restoredHelp,
      action: { label: said.open, onSelect: () => router.push(`/bots/${bot.id}/edit`) },
    })
  }
  async function goLive() {
    if (!(await attempt(() => client.versions.goLive.mutate({ ...here, version: id })))) return
    const back =
      former && former !== id
        ? () => void attempt(() => client.versions.goLive.mutate({ ...here, version: former }))
        : undefined
    showToast({ tone: 'success', title: said.nowLive(number), ...(back && { undo: back }) })
  }
  return (
    <Menu align="end" trigger={<IconButton label={said.menu(number)} icon={Ellipsis} />}>
      <MenuItem icon={ListTree} onSelect={onShow}>
        {said.show}
      </MenuItem>
      {mayEdit ? (
        <>
          <MenuItem icon={PencilRuler} onSelect={() => void restore()}>
            {said.restore}
          </MenuItem>
          {live ? null : (
            <MenuItem icon={Rocket} onSelect={() => void goLive()}>
              {said.goLive}
            </MenuItem>
          )}
        </>
      ) : null}
    </Menu>
  )
}
