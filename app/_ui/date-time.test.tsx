import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DateTime } from './date-time.tsx'

test('the server keeps the room but shows no hour: it does not know the time zone of the reader', () => {
  const html = renderToStaticMarkup(<DateTime at="2026-11-22T12:00:00Z" format="time" />)
  expect(html).toContain('dateTime="2026-11-22T12:00:00.000Z"')
  expect(html).toContain('<span class="invisible">12:00</span>')
  expect(html).not.toContain('title=')
})
