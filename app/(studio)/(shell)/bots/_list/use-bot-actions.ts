'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { saveAs } from '#app/_ui/save-as.ts'
import { showToast } from '#app/_ui/toasts.ts'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'

/** All that is done with a bot from a menu. What can be taken back is done at once, with Undo beside it. */
export function useBotActions({ id, name }: { id: string; name: string }) {
  const said = useWords(actionWords)
  const say = useProblemWords()
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const { workspace } = useSession()
  const here = { workspace: workspace.id, bot: id }
  const renew = () => queries.invalidateQueries(api.bots.pathFilter())

  /** Does it, says so, offers the way back; says why when it did not work. */
  async function act(
    run: () => Promise<unknown>,
    done: string,
    back?: () => Promise<unknown>,
  ): Promise<boolean> {
    try {
      await run()
      await renew()
      showToast({ title: done, ...(back && { undo: () => void act(back, said.undone) }) })
      return true
    } catch (error) {
      showToast({ tone: 'danger', title: say(error) })
      return false
    }
  }
  const setArchived = (archived: boolean) => client.bots.setArchived.mutate({ ...here, archived })
  const throwAway = () => client.bots.throwAway.mutate(here)
  const takeBack = () => client.bots.takeBack.mutate(here)

  return {
    rename: async (to: string) => {
      await client.bots.update.mutate({ ...here, name: to })
      await renew()
    },
    duplicate: async (to: string) => {
      await client.bots.duplicate.mutate({ ...here, name: to })
      await renew()
      showToast({ tone: 'success', title: said.duplicated(to) })
    },
    exportFile: () => {
      client.bots.export
        .query(here)
        .then(({ fileName, document }) =>
          saveAs(
            fileName,
            new Blob([`${JSON.stringify(document, null, 2)}\n`], { type: 'application/json' }),
          ),
        )
        .catch((error) => showToast({ tone: 'danger', title: say(error) }))
    },
    archive: (archived: boolean) =>
      act(
        () => setArchived(archived),
        archived ? said.archived(name) : said.unarchived(name),
        () => setArchived(!archived),
      ),
    throwAway: () => act(throwAway, said.thrownAway(name), takeBack),
    takeBack: () => act(takeBack, said.restored(name), throwAway),
    deleteForEver: async () => {
      await client.bots.deleteForEver.mutate(here)
      await renew()
      showToast({ title: said.deleted(name) })
    },
  }
}

const actionWords = words({
  en: {
    duplicated: (name: string) => `“${name}” was made`,
    archived: (name: string) => `“${name}” is archived and offline`,
    unarchived: (name: string) => `“${name}” is back among the bots`,
    thrownAway: (name: string) => `“${name}” is in the bin for 30 days`,
    restored: (name: string) => `“${name}” is back as it was`,
    deleted: (name: string) => `“${name}” was deleted for ever`,
    undone: 'Taken back',
  },
  fr: {
    duplicated: (name: string) => `«\u00a0${name}\u00a0» est créé`,
    archived: (name: string) => `«\u00a0${name}\u00a0» est archivé et hors ligne`,
    unarchived: (name: string) => `«\u00a0${name}\u00a0» est de retour parmi les bots`,
    thrownAway: (name: string) => `«\u00a0${name}\u00a0» est dans la corbeille pour 30 jours`,
    restored: (name: string) => `«\u00a0${name}\u00a0» est revenu tel qu’il était`,
    deleted: (name: string) => `«\u00a0${name}\u00a0» est supprimé définitivement`,
    undone: 'C’est annulé',
  },
})
