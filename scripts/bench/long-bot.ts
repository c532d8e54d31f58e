import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { FlowDocument } from '#flow/document.ts'

/** A bot of so many blocks: eight turns that a visitor walks, and the rest behind an answer that nobody gives. */
export function longBot(blocks: number): FlowDocument {
  const main = flow<'en' | 'fr'>('Main')
  const walked = 8
  for (let n = 0; n < walked - 1; n++) {
    const prompt = { en: `Question ${n} for {{ name }}?`, fr: `Question ${n} pour {{ name }} ?` }
    main.block(
      `ask${n}`,
      'askText',
      { prompt, save: n === 0 ? 'name' : 'answer' },
      n < walked - 2 ? `ask${n + 1}` : 'fork',
    )
  }
  main.block('fork', 'choice', {
    prompt: { en: 'Is that all?', fr: 'Est-ce tout ?' },
    options: [
      { id: 'yes', label: { en: 'Yes', fr: 'Oui' }, to: 'bye' },
      { id: 'no', label: { en: 'No', fr: 'Non' }, to: blocks > walked + 1 ? 'more0' : 'bye' },
    ],
  })
  main.block('bye', 'message', { bubbles: [{ en: 'Thank you, {{ name }}.', fr: 'Merci, {{ name }}.' }] })
  const rest = Math.max(0, blocks - walked - 1)
  for (let n = 0; n < rest; n++) {
    const bubbles = [{ en: `Paragraph ${n} for {{ name }}.`, fr: `Paragraphe ${n} pour {{ name }}.` }]
    main.block(`more${n}`, 'message', { bubbles }, n < rest - 1 ? `more${n + 1}` : 'bye')
  }
  return bot({ languages: ['en', 'fr'], variables: { name: 'text', answer: 'text' }, flows: { main } })
}
