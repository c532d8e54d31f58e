import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LocaleProvider } from '#app/_words/locale-provider.tsx'
import { Field } from './field.tsx'

const own = (props: { hint?: string; error?: string; optional?: boolean }) =>
  renderToStaticMarkup(
    <LocaleProvider locale="fr">
      <Field label="Message" {...props}>
        {(ids) => <textarea {...ids} />}
      </Field>
    </LocaleProvider>,
  )

test('whatever is inside is named by the label and described by error, then hint', () => {
  const html = own({ hint: 'Court et clair.', error: 'Il manque un texte.' })
  const [, labelledBy = '', describedBy = ''] =
    /aria-labelledby="([^"]+)" aria-describedby="([^"]+)" aria-invalid="true"/.exec(html) ?? []
  const said = (id: string) => new RegExp(`id="${id}"[^>]*>([^<]*)`).exec(html)?.[1]
  expect(said(labelledBy)).toBe('Message')
  expect(describedBy.split(' ').map(said)).toEqual(['Il manque un texte.', 'Court et clair.'])
})

test('without error or hint nothing points to what is not there', () => {
  const html = own({})
  expect(html).not.toContain('aria-describedby')
  expect(html).toContain('aria-invalid="false"')
})

test('optional is said in the language of the interface', () => {
  expect(own({ optional: true })).toContain('facultatif')
})
