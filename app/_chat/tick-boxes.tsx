import { useState } from 'react'
import type { Answering } from '#app/_chat/answering.ts'
import { manyOptions, optionsTold } from '#app/_chat/answering.ts'
import { Icon } from '#app/_chat/icon.tsx'
import { checkShape } from '#app/_chat/icon-shapes.ts'
import { MarkdownText } from '#app/_chat/markdown-text.tsx'
import { matching, OptionSearch } from '#app/_chat/option-search.tsx'
import { readBlocks } from '#app/_chat/read-markdown.ts'
import { wordsIn } from '#flow/text/words-of.ts'

/**
 * Several of several options, or boxes to consent by: none is ticked beforehand, and to tick none is an answer to a consent. A button
 * sends what is ticked.
 */
export function TickBoxes({ input, words, give }: Answering) {
  const [ticked, tick] = useState<readonly string[]>([])
  const [typed, type] = useState('')
  const options = input.options ?? []
  const consent = input.type === 'consent'
  const many = !consent && options.length > manyOptions
  const shown = many ? matching(options, typed) : options
  const chosen = options.filter(({ id }) => ticked.includes(id))
  const count = chosen.length
  const fewest = consent ? 0 : Math.max(1, Number(input.min) || 0)
  const most = Number(input.max) || options.length

  function confirm() {
    const labels = chosen.map(({ label, blocks }) => (consent ? wordsIn(readBlocks(label, blocks)) : label))
    if (count >= fewest) give({ choices: chosen.map(({ id }) => id) }, labels.join(', '))
  }

  return (
    <div className={consent ? 'boxes framed' : many ? 'boxes many' : 'boxes'}>
      {many && <OptionSearch value={typed} words={words} change={type} found={shown.length} />}
      <fieldset aria-label={optionsTold(words, options.length)}>
        {shown.map(({ id, label, blocks, required }) => {
          const isTicked = ticked.includes(id)
          return (
            <label key={id} className="option">
              <input
                type="checkbox"
                checked={isTicked}
                disabled={!isTicked && count >= most}
                required={required === true}
                onChange={() => tick(isTicked ? ticked.filter((other) => other !== id) : [...ticked, id])}
              />
              <span className="box">
                <Icon shape={checkShape} />
              </span>
              <span className="terms">
                {consent ? <MarkdownText text={label} blocks={blocks} /> : label}
                {required && <small>{words.needed}</small>}
              </span>
            </label>
          )
        })}
      </fieldset>
      <button type="button" className="confirm" aria-disabled={count < fewest} onClick={confirm}>
        {consent
          ? count
            ? words.agree
            : words.disagree
          : count
            ? `${words.confirm} (${count})`
            : words.confirm}
      </button>
    </div>
  )
}
