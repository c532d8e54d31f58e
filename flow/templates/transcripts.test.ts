import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { templates } from '#flow/templates/registry.ts'
import { replay } from '#flow/testing/transcript.ts'
import { TranscriptMistake } from '#flow/testing/transcript-lines.ts'

/**
 * Every conversation in `transcripts/` is held again. After an intended change: TRANSCRIPTS=write writes them down as they go
 * now; read what changed as a visitor would.
 */
const folder = new URL('transcripts/', import.meta.url)
const writes = process.env.TRANSCRIPTS === 'write'

describe.each(templates)('the bot $id', ({ id, document, tables }) => {
  const bot = document({ language: 'fr', timeZone: 'Europe/Paris' })
  const files = readdirSync(new URL(`${id}/`, folder)).sort()

  it('has transcripts of everything that matters', () => expect(files.length).toBeGreaterThanOrEqual(15))

  it.each(files)('%s', (file) => {
    const place = new URL(`${id}/${file}`, folder)
    const name = `flow/templates/transcripts/${id}/${file}`
    const before = readFileSync(place, 'utf8')
    const after = replayed(name, () => replay(before, bot, tables))
    if (writes) writeFileSync(place, after)
    else if (after !== before) throw new Error(difference(name, before, after))
    expect(after).not.toContain('\n[problem: ')
  })
})

function replayed(name: string, make: () => string): string {
  try {
    return make()
  } catch (error) {
    if (error instanceof TranscriptMistake) throw new Error(`${name}:${error.line} ${error.message}`)
    throw error
  }
}

/** Where the two part, and what each says from there on. */
function difference(name: string, before: string, after: string): string {
  const [was, is] = [before.split('\n'), after.split('\n')]
  const at = was.findIndex((line, i) => line !== is[i])
  const from = at < 0 ? was.length : at
  const lines = (sign: string, text: string[]) => text.slice(from, from + 6).map((line) => `${sign} ${line}`)
  return [
    `${name}:${from + 1}`,
    ...lines('-', was),
    ...lines('+', is),
    'Is it meant? TRANSCRIPTS=write',
  ].join('\n')
}
