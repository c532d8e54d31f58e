import { Field } from '#app/_ui/field.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { languageName } from '#flow/text/language-name.ts'
import { plainText } from '../_list/plain-text.ts'
import { replyWords } from './reply-words.ts'

type Props = {
  /** '': every language that has no text of its own. */
  language: string
  text: string
  /** What is said instead as long as nothing is written here. */
  otherwise: string
  onWrite: (text: string) => void
}

/** Characters of one text. */
export const longestReply = 5000

/** A ready reply's text in one language, or in all. */
export function ReplyText({ language, text, otherwise, onWrite }: Props) {
  const said = useWords(replyWords)
  const locale = useLocale()
  return (
    <Field
      label={language ? said.inLanguage(languageName(locale, language)) : said.text}
      hint={language ? undefined : said.textHelp}
      optional={language !== ''}
      error={text.length > longestReply ? said.tooLong : undefined}
    >
      <TextArea
        lang={language || undefined}
        value={text}
        onValueChange={onWrite}
        placeholder={language ? plainText(otherwise) : undefined}
        minRows={language ? 1 : 3}
      />
    </Field>
  )
}
