import { useEffect, useRef } from 'react'
import type { HeaderProps } from '#app/_chat/chat-header.tsx'
import { Icon } from '#app/_chat/icon.tsx'
import { dataShape, languageShape, restartShape } from '#app/_chat/icon-shapes.ts'

type Props = Pick<HeaderProps, 'offers' | 'languages' | 'locale' | 'words' | 'signal'> & {
  /** Somebody turned to something else. */
  leave(): void
}

/** What the header's menu offers: to begin again, one's own data, another language. */
export function ChatMenu({ offers, languages, locale, words, signal, leave }: Props) {
  const menu = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const place = menu.current?.parentElement
    const look = (event: Event) => {
      if (place && !event.composedPath().includes(place)) leave()
    }
    addEventListener('pointerdown', look)
    addEventListener('focusin', look)
    return () => {
      removeEventListener('pointerdown', look)
      removeEventListener('focusin', look)
    }
  })

  return (
    <div ref={menu} className="menu">
      {offers.includes('restart') && (
        <button type="button" onClick={() => signal({ restart: true })}>
          <Icon shape={restartShape} />
          {words.restart}
        </button>
      )}
      {offers.includes('data') && (
        <button type="button" onClick={() => signal({ interrupt: 'data' })}>
          <Icon shape={dataShape} />
          {words.data}
        </button>
      )}
      {languages.length > 1 && (
        <label>
          <Icon shape={languageShape} />
          <span className="unseen">{words.chooseLanguage}</span>
          <select
            value={languages.includes(locale) ? locale : ''}
            onChange={(event) => signal({ locale: event.currentTarget.value })}
          >
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {nameOf(language)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}

/** What a language calls itself: "Français", "العربية". */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
