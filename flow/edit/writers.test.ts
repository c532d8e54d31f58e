import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FlowDocument } from '#flow/document.ts'
import type { Change } from '#flow/edit/change.ts'
import { isRefused } from '#flow/edit/commands/commands.ts'
import { rebase } from '#flow/edit/rebase.ts'
import { isPosition } from '#flow/edit/records.ts'
import { applied, expectSound } from '#flow/testing/check-change.ts'
import type { Draw } from '#flow/testing/random-command.ts'
import { countedIds, randomCommand } from '#flow/testing/random-command.ts'
import { randomDocument } from '#flow/testing/random-document.ts'

/** What the server keeps: the document, and every change that it took, in its order. */
type Server = { document: FlowDocument; log: Change[] }

/** An editor: what it knows of the server's log, its own changes that the server has not taken yet, and what it shows. */
type Writer = { base: FlowDocument; known: number; pending: Change[]; shown: FlowDocument }

function pull(server: Server, writer: Writer): void {
  const taken = new Set<string>()
  for (const change of server.log.slice(writer.known)) {
    writer.base = applied(writer.base, change)
    taken.add(change.id)
  }
  writer.known = server.log.length
  const mine = writer.pending.filter(({ id }) => !taken.has(id))
  const { document, changes } = rebase(writer.base, mine)
  writer.pending = changes
  writer.shown = document
}

/** Sends the oldest pending change. The writer learns of it like everybody: by pulling. */
function push(server: Server, writer: Writer): void {
  const change = writer.pending.find(({ id }) => !server.log.some((taken) => taken.id === id))
  if (!change) return
  const { document, changes, conflicts } = rebase(server.document, [change])
  server.document = document
  server.log.push(...changes)
  if (changes.length === 0 || conflicts.length > 0) {
    writer.pending = writer.pending.filter(({ id }) => id !== change.id)
  }
  // Nobody's words are overwritten: what the server takes was wanted so, from what was there.
  for (const edit of changes.flatMap(({ edits }) => edits)) {
    if (!isPosition(edit.path)) expect(change.edits).toContainEqual(edit)
  }
}

function run(document: FlowDocument, draw: Draw, count: number): void {
  const server: Server = { document, log: [] }
  const writers = Array.from({ length: count }, (): Writer => {
    return { base: document, known: 0, pending: [], shown: document }
  })
  const sources = writers.map((_, i) => countedIds(`w${i}-`))
  for (let turn = draw(fc.integer, { min: 3, max: 14 }); turn > 0; turn--) {
    const i = draw(fc.nat, count - 1)
    const writer = writers[i] as Writer
    const does = draw(fc.constantFrom, 'edit', 'edit', 'push', 'pull')
    if (does === 'push') push(server, writer)
    if (does === 'pull') pull(server, writer)
    if (does !== 'edit') continue
    const made = randomCommand(writer.shown, draw, sources[i] ?? (() => ''))
    if (isRefused(made) || made.edits.length === 0) continue
    writer.shown = applied(writer.shown, made)
    writer.pending.push(made)
  }
  for (const writer of writers) {
    for (pull(server, writer); writer.pending.length > 0; pull(server, writer)) push(server, writer)
  }
  for (const writer of writers) {
    pull(server, writer)
    expect(writer.shown).toEqual(server.document)
  }
  expectSound(server.document)
  expect(server.log.reduce(applied, document)).toEqual(server.document)
  expect(new Set(server.log.map(({ id }) => id)).size).toBe(server.log.length)
}

/** A document without what may differ by who came last. */
function contents({ flows, ...rest }: FlowDocument) {
  const still = Object.entries(flows).map(([id, { layout: _, ...flow }]) => [id, flow])
  return { ...rest, flows: Object.fromEntries(still) }
}

/** Long enough for a busy machine: it ends a test that hangs, and decides nothing else. */
const timeout = 120_000

describe('several writers', { timeout }, () => {
  it.each([2, 3])('%i of them end with the same, sound document, in whatever order they send', (count) => {
    fc.assert(
      fc.property(randomDocument({ maxBlocks: 4 }), fc.gen(), (document, draw) => run(document, draw, count)),
      { numRuns: 60, endOnFailure: true },
    )
  })

  it('two changes that do not clash may come in either order', () => {
    fc.assert(
      fc.property(randomDocument({ maxBlocks: 4 }), fc.gen(), (document, draw) => {
        const a = randomCommand(document, draw, countedIds('a'))
        const b = randomCommand(document, draw, countedIds('b'))
        if (isRefused(a) || isRefused(b)) return
        const one = rebase(document, [a, b])
        const other = rebase(document, [b, a])
        if (one.conflicts.length + other.conflicts.length > 0) return
        expect(contents(one.document)).toEqual(contents(other.document))
      }),
      { numRuns: 150, endOnFailure: true },
    )
  })
})
