import type { WorkspaceId } from '#db/workspace-id.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { FlowDocument } from '#flow/document.ts'
import type { Change } from '#flow/edit/change.ts'
import { renameBlock } from '#flow/edit/commands/rename-block.ts'
import { createBot } from '#server/bots/create-bot.ts'
import type { Browser, testStudio } from '#server/testing/studio.ts'

type Test = ReturnType<typeof testStudio>

/** An owner who is signed in, and their workspace. */
export async function settled(test: Test): Promise<{ browser: Browser; workspace: WorkspaceId }> {
  const browser = test.browser()
  const { workspace } = await browser.api.setUp.begin.mutate({
    name: 'Marie Curie',
    email: 'marie@example.org',
    password: 'radium and polonium',
    workspaceName: 'Atelier',
  })
  return { browser, workspace: workspace as WorkspaceId }
}

/** Somebody else in the workspace, signed in. */
export async function joined(
  test: Test,
  { browser, workspace }: { browser: Browser; workspace: WorkspaceId },
  role: 'owner' | 'editor' | 'agent' | 'viewer',
  name: string = role,
): Promise<Browser> {
  const { path } = await browser.api.invitations.create.mutate({
    workspace,
    email: `${name}@example.org`,
    role,
    locale: 'en',
  })
  const other = test.browser()
  await other.api.invitations.signUp.mutate({
    token: path.replace('/invite/', ''),
    name,
    password: 'a long enough password',
  })
  return other
}

/** Says hello and asks for a name. */
export function hello(): FlowDocument {
  return bot({
    languages: ['en', 'fr'],
    variables: { name: 'text' },
    flows: {
      main: flow('Main')
        .block('hello', 'message', { bubbles: [{ en: 'Hello!', fr: 'Bonjour !' }] }, 'who')
        .block(
          'who',
          'askText',
          { prompt: { en: 'Your name?', fr: 'Votre nom ?' }, save: 'name' },
          { next: 'bye' },
        )
        .block('bye', 'end', {}),
    },
  })
}

/** A bot in the workspace whose draft says hello. */
export async function helloBot(test: Test, workspace: WorkspaceId, name = 'Hello'): Promise<string> {
  const made = await createBot(test.studio.db, workspace, { name, document: hello(), createdBy: null })
  return made.bot
}

/** A change that gives the first block another name. */
export function renaming(document: FlowDocument, id: string, name: string, block = 'hello'): Change {
  const made = renameBlock(document, () => id, { flow: 'main', block, name })
  if ('refused' in made) throw new Error(made.refused.en)
  return made
}
