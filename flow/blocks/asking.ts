import type {
  Around,
  Block,
  Finding,
  Happened,
  Outcome,
  Port,
  Row,
  Written,
} from '#flow/blocks/define-block.ts'
import { defineBlock } from '#flow/blocks/define-block.ts'
import type { Localized, VariableType } from '#flow/document.ts'
import { duration } from '#flow/fields/duration.ts'
import type { Data, Fields } from '#flow/fields/field.ts'
import { number } from '#flow/fields/number.ts'
import { text } from '#flow/fields/text.ts'
import { variableNamed } from '#flow/fields/variable.ts'
import type { Json } from '#flow/json.ts'
import type { Answer } from '#flow/run/event.ts'
import type { Asking } from '#flow/run/question.ts'
import type { Run } from '#flow/run/run.ts'
import { isRefusal } from '#flow/text/refusal.ts'
import type { Words } from '#flow/words.ts'

/** What every asking block has: its question, where the answer goes, and what happens without one. */
function askingFields(types: readonly VariableType[], prompt: Localized) {
  return {
    prompt: text({ label: { en: 'Question', fr: 'Question' }, initial: prompt, required: true }),
    save: variableNamed({
      label: { en: 'Save the answer in', fr: 'Enregistrer la réponse dans' },
      types,
    }),
    invalid: text({
      label: { en: 'Message for an invalid answer', fr: 'Message si la réponse ne convient pas' },
      hint: {
        en: 'Say what is wrong and give an example. Left empty, a standard sentence is used.',
        fr: 'Dites ce qui ne va pas et donnez un exemple. Vide, une phrase standard est utilisée.',
      },
      multiline: true,
      advanced: true,
    }),
    retries: number({
      label: { en: 'New tries after an invalid answer', fr: 'Nouveaux essais après une réponse invalide' },
      min: 0,
      max: 10,
      integer: true,
      initial: 2,
      advanced: true,
    }),
    noAnswerSeconds: duration({
      label: { en: 'Without an answer, go on after', fr: 'Sans réponse, continuer après' },
      advanced: true,
    }),
  }
}
type AskingFields = ReturnType<typeof askingFields>

const gaveUp: Port = {
  id: 'gaveUp',
  label: { words: { en: 'Gave up', fr: 'Abandon' } },
  kind: 'other',
}
const noAnswer: Port = {
  id: 'noAnswer',
  label: { words: { en: 'No answer', fr: 'Sans réponse' } },
  kind: 'other',
}

/** What a block makes of an answer: a value and an exit, or words for what is wrong with it (null: the standard ones). */
export type Reading =
  | { value: Json; to?: string }
  | { invalid: Words<string> | null }
  /** Not the answer yet: the block itself asks something first ("did you mean…?"). */
  | { ask: Asking }

type Declared<F extends Fields> = {
  type: string
  icon: string
  words: Block['words']
  docs: Words<string>
  /** The variable types that can hold the answer; the first is made for a new variable. */
  saves: readonly VariableType[]
  fields: F
  /** The question of a new block, for those whose wording hardly changes. */
  prompt?: Localized
  /** The standard words for an invalid answer. */
  invalid: Words<string>
  /** Exits besides "gave up" and "no answer"; without them, the one that goes on. */
  ports?(data: Data<F & AskingFields>): Port[]
  /** Variables that it writes besides the one the answer goes to. */
  alsoSaves?(data: Data<F & AskingFields>): Written[]
  /** May "no thanks" be the end of it? Where no answer looks like a refusal, one is not asked again but gives up. */
  refusable?: true
  rows(data: Data<F & AskingFields>): Row[]
  question(run: Run, data: Data<F & AskingFields>): Asking
  read(run: Run, data: Data<F & AskingFields>, answer: Answer): Reading
  /** May the question be skipped altogether? Then the exit it leaves by. */
  skip?(run: Run, data: Data<F & AskingFields>): string | undefined
  recognises?(run: Run, data: Data<F & AskingFields>, text: string): boolean
  checks?(data: Data<F & AskingFields>, around: Around): Finding[]
}

/**
 * Declares a block that asks. It says the question, waits, reads the answer; an invalid one is answered in words and
 * asked again until the tries are used up ("gave up"), and so is a plain refusal where there can be one; silence takes "no answer" when the author set a time.
 */
export function defineAsking<const F extends Fields>(declared: Declared<F>): Block {
  type All = Data<F & AskingFields>
  const { saves, invalid, rows, question, read, skip, fields, ports, recognises, ...others } = declared
  const { alsoSaves, refusable, ...rest } = others
  const { prompt, save, ...more } = askingFields(saves, declared.prompt ?? {})
  const all = { prompt, ...fields, save, ...more } as unknown as F & AskingFields
  const asked = (data: All) => data as unknown as Data<AskingFields>

  function ask(data: All, question: Asking): Outcome {
    return { ask: question, noAnswerSeconds: asked(data).noAnswerSeconds }
  }

  function answered(run: Run, data: All, answer: Answer): Outcome {
    const reading = read(run, data, answer)
    if ('ask' in reading) return ask(data, reading.ask)
    if ('value' in reading) {
      run.write(asked(data).save, reading.value)
      return { to: reading.to ?? 'next' }
    }
    if (refusable && isRefusal(textOf(answer))) return { to: gaveUp.id }
    run.missed()
    if (run.tries() > (asked(data).retries ?? 0)) return { to: gaveUp.id }
    if (run.pick(asked(data).invalid)) run.say(asked(data).invalid)
    else run.sayReady(run.words(reading.invalid ?? invalid))
    return ask(data, question(run, data))
  }

  return defineBlock({
    ...rest,
    family: 'ask',
    fields: all,
    ports(data) {
      const { noAnswerSeconds } = asked(data)
      const main = ports?.(data) ?? [{ id: 'next', label: { words: answeredWords }, kind: 'main' }]
      return [...main, gaveUp, ...(noAnswerSeconds ? [noAnswer] : [])]
    },
    summary: (data) => [{ type: 'bubble', text: asked(data).prompt }, ...rows(data)],
    writes: (data) => {
      const { save } = asked(data)
      const main: Written[] = save ? [{ variable: save, type: saves[0] ?? 'text' }] : []
      return [...main, ...(alsoSaves?.(data) ?? [])]
    },
    ...(recognises && { recognises }),
    enter(run, data) {
      run.keep(null)
      const skipped = skip?.(run, data)
      if (skipped !== undefined) return { to: skipped }
      run.say(asked(data).prompt)
      return ask(data, question(run, data))
    },
    resume(run, data, happened: Happened) {
      if (happened.type === 'noAnswer') return { to: noAnswer.id }
      if (happened.type === 'answer') return answered(run, data, happened.answer)
      return ask(data, question(run, data))
    },
  })
}

const answeredWords = { en: 'Answered', fr: 'Répondu' }

/** The text of an answer, whatever its form; a file and option ids have none. */
export function textOf(answer: Answer): string {
  return 'text' in answer ? answer.text.trim() : ''
}
