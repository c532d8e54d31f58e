import type postgres from 'postgres'
import { newId } from '#db/new-id.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { publishBot } from '#scripts/bench/publish-bot.ts'

/** How many questions the bot `ledger` asks. */
export const questions = 6

/** What it says when its row could not be written in time. */
export const apology = 'That did not work.'

/** Publishes a bot that writes a row into a data table for each conversation and asks `questions` questions, each in its own words. */
export async function publishLedger(sql: postgres.Sql): Promise<void> {
  const main = flow<'en'>('Main')
  for (let n = 0; n < questions; n++) {
    const next = n === 1 ? 'write' : n < questions - 1 ? `ask${n + 1}` : 'bye'
    const prompt = { en: `Question ${n}?` }
    main.block(`ask${n}`, 'askText', { prompt, save: n === 0 ? 'who' : 'word' }, next)
  }
  const values = [{ column: 'who', value: '{{ who }}' }]
  main.block(
    'write',
    'table',
    { operation: 'insert', table: 'ledger', values },
    { done: 'ask2', error: 'lost' },
  )
  main.block('lost', 'message', { bubbles: [{ en: apology }] }, 'ask2')
  main.block('bye', 'message', { bubbles: [{ en: 'Bye.' }] })
  const document = bot({ languages: ['en'], variables: { who: 'text', word: 'text' }, flows: { main } })
  await publishBot(sql, 'ledger', document)
  const columns = JSON.stringify([{ id: 'c1', name: 'who', type: 'text' }])
  await sql`
    insert into data_tables (workspace_id, id, name, columns)
    select workspace_id, ${newId()}, 'ledger', ${columns}::text::jsonb from publications where slug = 'ledger'`
}

/** What the conversation of `who` reads like, whatever happened while it was held. */
export function transcriptOf(who: string, apologised: boolean): string[] {
  const lines: string[] = []
  for (let n = 0; n < questions; n++) {
    lines.push(`bot: Question ${n}?`, `contact: ${answerOf(who, n)}`)
    if (n === 1 && apologised) lines.push(`bot: ${apology}`)
  }
  return [...lines, 'bot: Bye.']
}

export function answerOf(who: string, n: number): string {
  return n === 0 ? who : `Answer ${n} of ${who}`
}
