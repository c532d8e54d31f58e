'use client'

import { Badge } from '#app/_ui/badge.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Field } from '#app/_ui/field.tsx'
import { SegmentedControl } from '#app/_ui/segmented-control.tsx'
import { Select } from '#app/_ui/select.tsx'
import { useFormats } from '#app/_words/use-formats.ts'
import { useWords } from '#app/_words/use-words.ts'
import { contrastOf, onColor } from '#flow/theme/contrast.ts'
import type { ChatTheme } from '#flow/theme/theme.ts'
import { fonts, largestRadius, positions, readTheme, schemes } from '#flow/theme/theme.ts'
import { ColorField } from './color-field.tsx'
import { launcherIcons } from './launcher-preview.tsx'
import { lookWords } from './look-words.ts'
import { PictureField } from './picture-field.tsx'
import { TextsField } from './texts-field.tsx'
import type { ThemeChange } from './theme-change.ts'

/** Everything about a chat's look, in two cards. */
export function ThemeForm({
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
  const { number } = useFormats()
  const ratio = contrastOf(theme.color, '#ffffff')
  const launcher = (part: Partial<ChatTheme['launcher']>) =>
    onChange({ launcher: { ...theme.launcher, ...part } })
  return (
    <fieldset disabled={disabled} className="contents">
      <Card title={said.chat}>
        <div className="grid grid-cols-1 gap-4">
          <ColorField
            label={said.color}
            value={theme.color}
            onValueChange={(color) => onChange({ color })}
            disabled={disabled}
            hint={
              <span className="flex flex-wrap items-center gap-2">
                <Badge tone="success">
                  {said.contrast(number(Math.floor(contrastOf(onColor(theme.color), theme.color) * 10) / 10))}
                </Badge>
                {ratio >= 4.5 ? said.whiteText : said.blackText}
              </span>
            }
          />
          <Field label={said.scheme}>
            {() => (
              <SegmentedControl
                label={said.scheme}
                items={schemes.map((value) => ({ value, label: said.schemes[value] }))}
                value={theme.scheme}
                onValueChange={(scheme) => onChange({ scheme })}
                disabled={disabled}
                className="self-start"
              />
            )}
          </Field>
          <Field label={said.radius} labelEnd={`${theme.radius} px`}>
            {(ids) => (
              <input
                {...ids}
                type="range"
                min={0}
                max={largestRadius}
                value={theme.radius}
                disabled={disabled}
                onChange={(event) => onChange({ radius: Number(event.currentTarget.value) })}
                className="h-8 w-full accent-accent pointer-coarse:h-10"
              />
            )}
          </Field>
          <Field label={said.font} hint={said.fontHelp}>
            <Select
              items={fonts.map((value) => ({ value, label: said.fonts[value] }))}
              value={theme.font}
              onValueChange={(font) => onChange({ font })}
              disabled={disabled}
            />
          </Field>
          <PictureField
            label={said.avatar}
            hint={said.avatarHelp}
            wrong={said.avatarWrong}
            accept="image/*"
            read={(avatar) => readTheme({ avatar }).avatar}
            value={theme.avatar}
            onValueChange={(avatar, isWrong) => onChange({ avatar }, isWrong)}
            disabled={disabled}
          />
        </div>
      </Card>
      <Card title={said.launcher} description={said.launcherHelp}>
        <div className="grid grid-cols-1 gap-4">
          <Field label={said.position}>
            {() => (
              <SegmentedControl
                label={said.position}
                items={positions.map((value) => ({ value, label: said.positions[value] }))}
                value={theme.position}
                onValueChange={(position) => onChange({ position })}
                disabled={disabled}
                className="self-start"
              />
            )}
          </Field>
          <Field label={said.icon}>
            {() => (
              <SegmentedControl
                label={said.icon}
                iconOnly
                items={(['chat', 'question', 'spark', 'wave'] as const).map((value) => ({
                  value,
                  label: said.icons[value],
                  icon: launcherIcons[value],
                }))}
                value={theme.launcher.icon}
                onValueChange={(icon) => launcher({ icon })}
                disabled={disabled}
                className="self-start"
              />
            )}
          </Field>
          <TextsField
            label={said.label}
            hint={said.labelHelp}
            maxLength={40}
            languages={languages}
            value={theme.launcher.label}
            onValueChange={(label) => launcher({ label })}
          />
          <TextsField
            label={said.greeting}
            hint={said.greetingHelp}
            maxLength={200}
            languages={languages}
            value={theme.launcher.greeting}
            onValueChange={(greeting) => launcher({ greeting })}
          />
        </div>
      </Card>
    </fieldset>
  )
}
