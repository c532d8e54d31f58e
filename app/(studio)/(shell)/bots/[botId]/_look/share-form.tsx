'use client'

import { Card } from '#app/_ui/card.tsx'
import { useWords } from '#app/_words/use-words.ts'
import type { ChatTheme } from '#flow/theme/theme.ts'
import { readTheme } from '#flow/theme/theme.ts'
import { lookWords } from './look-words.ts'
import { PictureField } from './picture-field.tsx'
import { TextsField } from './texts-field.tsx'
import type { ThemeChange } from './theme-change.ts'

/** How the bot calls itself, and what a shared link to it shows. */
export function ShareForm({
  theme,
  onChange,
  languages,
  disabled,
}: {
  theme: ChatTheme
  onChange: ThemeChange
  languages: readonly string[]
  disabled: boolean
}) {
  const said = useWords(lookWords)
  const share = (part: Partial<ChatTheme['share']>) => onChange({ share: { ...theme.share, ...part } })
  return (
    <fieldset disabled={disabled} className="contents">
      <Card title={said.name} description={said.nameHelp}>
        <div className="grid grid-cols-1 gap-4">
          <TextsField
            label={said.title}
            hint={said.titleHelp}
            maxLength={60}
            languages={languages}
            value={theme.title}
            onValueChange={(title) => onChange({ title })}
          />
          <TextsField
            label={said.shareTitle}
            hint={said.shareTitleHelp}
            maxLength={200}
            languages={languages}
            value={theme.share.title}
            onValueChange={(title) => share({ title })}
          />
          <TextsField
            label={said.shareText}
            hint={said.shareTextHelp}
            maxLength={500}
            languages={languages}
            value={theme.share.description}
            onValueChange={(description) => share({ description })}
          />
          <PictureField
            label={said.sharePicture}
            hint={said.sharePictureHelp}
            wrong={said.sharePictureWrong}
            accept="image/png,image/jpeg"
            read={(picture) => readTheme({ share: { picture } }).share.picture}
            value={theme.share.picture}
            onValueChange={(picture, isWrong) => onChange({ share: { ...theme.share, picture } }, isWrong)}
            disabled={disabled}
          />
        </div>
      </Card>
    </fieldset>
  )
}
