'use client'

import { useState } from 'react'
import { Card } from '#app/_ui/card.tsx'
import { Field } from '#app/_ui/field.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import type { ChatTheme } from '#flow/theme/theme.ts'
import { readTheme } from '#flow/theme/theme.ts'
import { lookWords } from './look-words.ts'
import { TextsField } from './texts-field.tsx'

/** How the bot calls itself, and what a shared link to it shows. */
export function ShareForm({
  theme,
  onChange,
  languages,
  disabled,
}: {
  theme: ChatTheme
  onChange: (part: Partial<ChatTheme>) => void
  languages: readonly string[]
  disabled: boolean
}) {
  const said = useWords(lookWords)
  const [picture, setPicture] = useState(theme.share.picture)
  const safe = readTheme({ share: { picture: picture.trim() } }).share.picture
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
          <Field
            label={said.sharePicture}
            hint={said.sharePictureHelp}
            error={picture.trim() && !safe ? said.sharePictureWrong : undefined}
            optional
          >
            <TextField
              type="url"
              value={picture}
              placeholder="https://"
              disabled={disabled}
              onValueChange={(typed) => {
                setPicture(typed)
                share({ picture: readTheme({ share: { picture: typed.trim() } }).share.picture })
              }}
            />
          </Field>
        </div>
      </Card>
    </fieldset>
  )
}
