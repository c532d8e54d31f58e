import fc from 'fast-check'
import type { Event } from '#flow/run/event.ts'

/** What visitors type: answers to every kind of question, words of interrupts, and what breaks readers. */
const typed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'oui',
      'non',
      'Bonjour',
      '1',
      'huit',
      '8/10',
      '★★★',
      'lea@example.org',
      'lea@gmial.com',
      '06 12 34 56 78',
      'demain',
      '31/12/2026',
      'tout accepter',
      'humain',
      'HUMAN !',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '   ',
      '{{ name }}',
      '__proto__',
      '[x](javascript:1)',
      '\ud800',
      'x'.repeat(3000),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
)
const ids = fc.constantFrom('one', 'two', 'three', 'yes', 'no', 'p1', 'o1', '8', 'nobody', '__proto__')
const file = fc.record({
  id: fc.constant('f1'),
  name: fc.constantFrom('a.png', 'b.pdf'),
  type: fc.constantFrom('image/png', 'application/pdf', ''),
  size: fc.constantFrom(0, 1000, 20_000_000),
  url: fc.constant('/files/f1'),
})
const answer = fc.oneof(
  { weight: 4, arbitrary: fc.record({ text: typed }) },
  { weight: 3, arbitrary: fc.record({ choice: ids }) },
  { weight: 2, arbitrary: fc.record({ choices: fc.array(ids, { maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ file }) },
)
const json = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown[]>(
    { data: { items: [{ name: 'Pen' }] } },
    [{ number: 'FR-1', email: 'lea@example.org' }],
    [],
    0,
    12,
    null,
  ),
)
const result = fc.oneof(
  fc.record({ outcome: fc.constant('success'), value: json, status: fc.constantFrom(200, 201) }),
  fc.record({ outcome: fc.constant('success'), value: json }),
  fc.record({ outcome: fc.constant('empty'), value: fc.constant(null) }),
  fc.record({ outcome: fc.constant('error'), message: fc.constant('no'), status: fc.constant(500) }),
  fc.record({ outcome: fc.constant('timeout'), message: fc.constant('late') }),
)
const place = fc.record({
  flow: fc.constantFrom('main', 'sub', 'human', 'nowhere'),
  block: fc.constantFrom('start', 'one', 'two', 'nowhere'),
})
const attributes = fc.dictionary(
  fc.constantFrom('name', 'score', 'contact.email', 'bot.brand', 'unknown'),
  json,
)

const start = fc.record(
  {
    type: fc.constant('start'),
    locale: fc.constantFrom('fr', 'en-US', 'de', 'xx', ''),
    channel: fc.constantFrom('web', 'telegram'),
    contactKey: fc.constantFrom('', 'lea'),
    contact: fc.dictionary(fc.constantFrom('email', 'vip'), json),
    attributes,
    from: place,
  },
  { requiredKeys: ['type'] },
)
const others = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record(
      { type: fc.constant('answer'), answer, inputId: fc.nat(12).map(String) },
      { requiredKeys: ['type', 'answer'] },
    ),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('result'), n: fc.nat(12), result }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('timer') }) },
  { weight: 1, arbitrary: start },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('interrupt'), name: fc.constantFrom('human', 'data') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('locale'), locale: fc.constantFrom('en', 'fr', 'xx') }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('attributes'), attributes }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('takeOver') }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('letGo'), until: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('handBack'), to: place }, { requiredKeys: ['type'] }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'close' }) },
)

/**
 * Everything that can happen to a conversation, in any order, the start first: answers of every form, results that nobody
 * waits for, timers that are early, humans who come and go. Time only moves forward.
 */
export function randomEvents({ most = 8 }: { most?: number } = {}): fc.Arbitrary<Event[]> {
  const given = fc.record({
    later: fc.constantFrom(0, 1, 61, 3601, 200_000),
    seed: fc.nat(),
    trace: fc.boolean(),
  })
  return fc
    .tuple(
      start,
      fc.array(others, { maxLength: most }),
      fc.array(given, { minLength: most + 1, maxLength: most + 1 }),
    )
    .map(([first, rest, times]) => {
      let at = 1_795_345_200_000
      return [first, ...rest].map((event, i) => {
        const { later = 0, seed = 0, trace = false } = times[i] ?? {}
        at += later * 1000
        return { ...event, at, seed, trace } as Event
      })
    })
}
