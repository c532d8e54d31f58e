import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { studioApi } from '#e2e/studio-api.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { FlowDocument } from '#flow/document.ts'

/** Asks what is needed, hands over, and goes on whatever becomes of that. */
function helpdesk(): FlowDocument {
  return bot({
    languages: ['en'],
    variables: { need: 'text', 'contact.name': 'text' },
    flows: {
      main: flow<'en'>('Main')
        .block('name', 'askText', { prompt: { en: 'Your name?' }, save: 'contact.name' }, 'need')
        .block('need', 'askText', { prompt: { en: 'What do you need?' }, save: 'need' }, 'human')
        .block(
          'human',
          'handOff',
          { message: { en: 'One moment, please.' }, note: '{{ need }}', waitSeconds: 3600 },
          { handled: 'after', nobody: 'alone' },
        )
        .block('after', 'message', { bubbles: [{ en: 'I am back.' }] }, 'need')
        .block('alone', 'message', { bubbles: [{ en: 'Nobody is there just now.' }] }, 'need'),
    },
  })
}

/** A published bot in a workspace of its own: whoever is there elsewhere is not there here. */
export async function publishedHelpdesk(
  page: Page,
  { ask, tell }: ReturnType<typeof studioApi>,
  name: string,
) {
  const { workspace } = await tell<{ workspace: string }>('workspaces.create', { name })
  const text = JSON.stringify(helpdesk())
  const { bot, slug } = await tell<{ bot: string; slug: string }>('bots.import', { workspace, name, text })
  const { revision } = await ask<{ revision: number }>('flows.open', { workspace, bot })
  await tell('versions.publish', { workspace, bot, revision, force: true })
  await page.addInitScript((id) => localStorage.setItem('parcours/workspace', id), workspace)
  return { workspace, bot, slug }
}

/** A visitor's page, and what they write there. */
export async function comes(visitor: Page, slug: string) {
  await visitor.goto(`/b/${slug}`)
  const says = async (text: string) => {
    await visitor.getByRole('textbox').fill(text)
    await visitor.getByRole('textbox').press('Enter')
  }
  const log = visitor.getByRole('log')
  await expect(log.getByText('Your name?')).toBeVisible()
  await says('Élodie <b>Durand</b>')
  await expect(log.getByText('What do you need?')).toBeVisible()
  return { says, log }
}
