import type { ApiClient } from '#app/_api/api-client.ts'
import { keepSubscribed } from '#app/_api/keep-subscribed.ts'
import { failureOf, isPassing, isProblem } from '#app/_api/problem.ts'
import { uploadFile } from '#app/_api/upload-file.ts'
import { documentVersion } from '#flow/document.ts'
import type { Result } from '#flow/run/effect.ts'
import type { Store } from './flow-editor.ts'
import { personColor } from './person-color.ts'
import type { Told } from './replica.ts'
import type { EditorServices, Other } from './services.ts'

type Listener = (others: Other[]) => void

/** The editor's services over tRPC. One subscription brings changes, people and what is live. */
export function apiServices(given: {
  client: ApiClient
  workspace: string
  bot: string
  session: string
  store: Store
  onGone: () => void
  /** The draft is of a shape that this page, or the server, does not know yet. */
  onNewer: () => void
}): EditorServices {
  const { client, session } = given
  const here = { workspace: given.workspace, bot: given.bot }
  let onOthers: Listener = () => undefined
  const failed = (error: unknown) => {
    if (isProblem(error, 'notFound')) given.onGone()
    if (isProblem(error, 'newerFlow')) given.onNewer()
    throw error
  }
  return {
    store: given.store,
    transport: {
      async open() {
        const opened = await client.flows.open.query(here).catch(failed)
        const { version }: { version: number } = opened.document
        if (version <= documentVersion) return opened
        given.onNewer()
        throw new Error(`The draft is of version ${version}`)
      },
      send: (changes, after) =>
        client.flows.edit.mutate({ ...here, session, changes, after, format: documentVersion }).catch(failed),
      hindrance(error) {
        const failure = failureOf(error)
        const passes = isPassing(error) || isProblem(error, 'signedOut')
        return passes || failure.kind === 'offline' ? undefined : failure
      },
      follow(after, onEntries) {
        return keepSubscribed((ends, onAlive) =>
          client.flows.watch.subscribe(
            { ...here, session, after: after() },
            {
              ...ends,
              onData({ data }) {
                onAlive()
                onEntries(data.type === 'changes' ? (data.entries as Told[]) : [])
                if (data.type === 'gone') given.onGone()
                else if (data.type === 'here') {
                  const others = data.tabs.filter((tab) => tab.session !== session)
                  onOthers(
                    others.map((tab) => ({
                      id: tab.session,
                      name: tab.person.name,
                      flow: tab.flow ?? '',
                      block: tab.block,
                      color: personColor(tab.person.id),
                    })),
                  )
                }
              },
            },
          ),
        )
      },
    },
    rename: async (name) => void (await client.bots.update.mutate({ ...here, name })),
    async runEffect(effect): Promise<Result> {
      try {
        return await client.simulator.run.mutate({ ...here, effect })
      } catch (error) {
        return { outcome: 'error', message: failureOf(error).kind }
      }
    },
    presence(where, listener) {
      onOthers = listener
      let last = ''
      const tell = () => {
        const at = where()
        const now = JSON.stringify(at)
        if (now === last) return
        last = now
        client.flows.here.mutate({ ...here, session, ...at }).catch(() => {
          last = ''
        })
      }
      tell()
      const timer = setInterval(tell, 500)
      return () => {
        clearInterval(timer)
        onOthers = () => undefined
      }
    },
    shareTry: async () => new URL((await client.tryLinks.create.mutate(here)).path, location.origin).href,
    tables: async () => client.tables.list.query({ workspace: given.workspace }),
    secrets: async () =>
      (await client.secrets.list.query({ workspace: given.workspace })).map(({ name }) => name),
    upload: (file) => uploadFile(given.workspace, file),
  }
}
