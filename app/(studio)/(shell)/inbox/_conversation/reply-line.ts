import type { useApiClient } from '#app/_api/api-context.ts'
import { isPassing } from '#app/_api/problem.ts'
import { sendFile } from '#app/_api/send-file.ts'
import type { KeptFile } from '#app/_api/upload-file.ts'
import type { Outgoing } from '#app/_chat/transcript.ts'
import type { Entry } from './entry-messages.ts'
import { keepReplies, keptReplies } from './kept-replies.ts'
import { replyQueue } from './reply-queue.ts'

type ApiClient = ReturnType<typeof useApiClient>
export type About = { workspace: string; conversation: string }
type Page = {
  show: (outgoing: readonly Outgoing[]) => void
  add: (entries: readonly Entry[]) => void
  refused: (error: unknown, one: Outgoing) => void
}
export type ReplyLine = ReturnType<typeof begin>

const lines = new Map<string, ReplyLine>()

/** What goes out to one conversation: one line for each, which outlives its page, so that what was said there arrives also after it was left. */
export function replyLine(client: ApiClient, about: About): ReplyLine {
  const place = `${about.workspace}/${about.conversation}`
  const line = lines.get(place) ?? begin(client, about)
  lines.set(place, line)
  return line
}

function begin(client: ApiClient, about: About) {
  const { conversation } = about
  const files = new Map<string, File>()
  let page: Page | undefined
  let refused: Page['refused'] | undefined

  async function saidOf({ key, shown }: Outgoing) {
    const file = files.get(key)
    if (!file) return { text: shown.text ?? '' }
    const { id } = await sendFile<KeptFile>('/api/studio/sent', { ...about, name: file.name }, file)
    return { file: id }
  }
  const queue = replyQueue(
    {
      async tries(one) {
        try {
          const said = await saidOf(one)
          const { entry } = await client.inbox.say.mutate({ ...about, key: one.key, said })
          if (entry) page?.add([entry])
          files.delete(one.key)
          return 'said'
        } catch (error) {
          if (isPassing(error)) return 'unreached'
          refused?.(error, one)
          return 'refused'
        }
      },
      changed(outgoing) {
        page?.show(outgoing)
        keepReplies(conversation, outgoing)
      },
      later(call, ms) {
        const timer = setTimeout(call, ms)
        return () => clearTimeout(timer)
      },
      chance: Math.random,
    },
    keptReplies(conversation, Date.now()),
  )
  window.addEventListener('online', () => void queue.wake())

  return {
    ...queue,
    files,
    /** The page of the conversation shows what is on its way, until it is left. */
    showOn(shown: Page): () => void {
      page = shown
      refused = shown.refused
      shown.show(queue.outgoing())
      void queue.wake()
      return () => {
        if (page === shown) page = undefined
      }
    },
  }
}
