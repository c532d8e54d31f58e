import { useState } from 'react'
import type { Answering } from '#app/_chat/answering.ts'
import { manyOptions, optionsTold } from '#app/_chat/answering.ts'
import { Icon } from '#app/_chat/icon.tsx'
import { checkShape } from '#app/_chat/icon-shapes.ts'
import { MarkdownText } from '#app/_chat/markdown-text.tsx'
import { matching, OptionSearch } from '#app/_chat/option-search.tsx'
import type { OptionsWords } from '#app/_chat/options-words.ts'
import { wordsOf } from '#flow/text/words-of.ts'

/**
 * Several of several options, or boxes to consent by: none is ticked beforehand, and to tick none is an answer to a consent. A button
 * sends what is ticked.
 */
export function TickBoxes({ input, words, said, give }: Answering & { said: OptionsWords }) {
  const [ticked, tick] = useState<readonly string[]>([])
  const [typed, type] = useState('')
  const options = input.options ?? []
  const consent = input.type === 'consent'
  const many = !consent && options.length > manyOptions
  const shown = many ? matching(options, typed) : options
  const chosen = options.filter(({ id }) => ticked.includes(id))
  const fewest = consent ? 0 : Math.max(1, Number(input.min) || 0)
  const most = Number(input.max) || options.length
  const toggle = (id: string) =>
    tick(ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id])

  function confirm() {
    const labels = chosen.map(({ label }) => (consent ? wordsOf(label) : label))
    if (chosen.length >= fewest) give({ choices: chosen.map(({ id }) => id) }, labels.join(', '))
  }

  return (
    <div className={consent ? 'boxes consent' : many ? 'boxes many' : 'boxes'}>
      {many && <OptionSearch value={typed} words={words} said={said} change={type} found={shown.length} />}
      <fieldset aria-label={optionsTold(words, options.length)}>
        {shown.map((option) => (
          <label key={option.id} className="option">
            <input
              type="checkbox"
              checked={ticked.includes(option.id)}
              disabled={!ticked.includes(option.id) && chosen.length >= most}
              required={option.required === true}
              onChange={() => toggle(option.id)}
            />
            <span className="box">
              <Icon shape={checkShape} />
            </span>
            {consent ? (
              <span className="terms">
                <MarkdownText text={option.label} />
                {option.required && <small>{said.needed}</small>}
              </span>
            ) : (
              <span>{option.label}</span>
            )}
          </label>
        ))}
      </fieldset>
      <button type="button" className="confirm" aria-disabled={chosen.length < fewest} onClick={confirm}>
        {consent
          ? chosen.length > 0
            ? said.agree
            : said.disagree
          : chosen.length > 0
            ? said.confirmSome(`${chosen.length}`)
            : said.confirm}
      </button>
    </div>
  )
}
