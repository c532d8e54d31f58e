import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { FlowDocument } from '#flow/document.ts'

const picture = {
  kind: 'image' as const,
  url: 'https://pictures.invalid/tree.png',
  alt: { ar: 'شجرة', en: 'A tree' },
}

/** A bot that asks in every way that the chat has, in Arabic and English; its texts try to be HTML. */
export function everyQuestion(): FlowDocument {
  return bot({
    languages: ['ar', 'en'],
    variables: {
      colour: 'text',
      fruits: 'list',
      city: 'text',
      note: 'number',
      day: 'date',
      phone: 'text',
      mail: 'text',
      paper: 'object',
      plan: { type: 'text', fromPage: true },
    },
    flows: {
      main: flow<'ar' | 'en'>('Main')
        .block(
          'hello',
          'message',
          {
            bubbles: [
              { ar: 'مرحبًا، **أهلاً بك** {{ plan }}', en: 'Hello, **welcome** {{ plan }}' },
              {
                ar: '<img src=x onerror=alert(1)> [رابط](https://example.invalid)',
                en: '<img src=x onerror=alert(1)> [a link](https://example.invalid)',
              },
              { text: '', media: picture },
            ],
          },
          'colour',
        )
        .block('colour', 'choice', {
          prompt: { ar: 'أي لون؟', en: 'Which colour?' },
          options: [
            { id: 'red', label: { ar: 'أحمر', en: 'Red' }, to: 'fruits' },
            { id: 'blue', label: { ar: 'أزرق', en: 'Blue' }, to: 'fruits' },
          ],
          save: 'colour',
        })
        .block(
          'fruits',
          'choice',
          {
            prompt: { ar: 'أي فواكه؟', en: 'Which fruits?' },
            multiple: true,
            options: [
              { id: 'fig', label: { ar: 'تين', en: 'Fig' } },
              { id: 'pear', label: { ar: 'إجاص', en: 'Pear' } },
            ],
            save: 'fruits',
          },
          'city',
        )
        .block(
          'city',
          'choice',
          {
            prompt: { ar: 'أي مدينة؟', en: 'Which city?' },
            options: ['Algiers', 'Beirut', 'Cairo', 'Dubai', 'Fez', 'Jeddah', 'Oran', 'Rabat', 'Tunis'].map(
              (city) => ({ id: city.toLowerCase(), label: { ar: city, en: city }, to: 'note' }),
            ),
            save: 'city',
          },
          'note',
        )
        .block(
          'note',
          'rating',
          { prompt: { ar: 'ما تقييمك؟', en: 'Your rating?' }, scale: 'stars', save: 'note' },
          'day',
        )
        .block('day', 'askDate', { prompt: { ar: 'أي يوم؟', en: 'Which day?' }, save: 'day' }, 'phone')
        .block(
          'phone',
          'askPhone',
          { prompt: { ar: 'رقم هاتفك؟', en: 'Your phone?' }, country: 'FR', save: 'phone' },
          'mail',
        )
        .block('mail', 'askEmail', { prompt: { ar: 'بريدك؟', en: 'Your e-mail?' }, save: 'mail' }, 'paper')
        .block(
          'paper',
          'askFile',
          { prompt: { ar: 'أي ملف؟', en: 'Which file?' }, accept: 'any', save: 'paper' },
          'agree',
        )
        .block(
          'agree',
          'consent',
          {
            prompt: { ar: 'هل توافق؟', en: 'Do you agree?' },
            purposes: [
              {
                id: 'contact',
                text: {
                  ar: 'أوافق على [الشروط](https://example.invalid)',
                  en: 'I agree to [the terms](https://example.invalid)',
                },
                purpose: 'contact',
                required: true,
              },
            ],
          },
          { given: 'bye', refused: 'bye' },
        )
        .block('bye', 'message', {
          bubbles: [
            { ar: 'شكرًا {{ colour }}', en: 'Thanks: {{ colour }}, {{ city }}, {{ note }}, {{ day }}' },
          ],
        }),
      restart: flow<'ar' | 'en'>('Restart', {
        interrupt: {
          name: 'restart',
          words: { ar: ['إعادة'], en: ['restart'] },
          button: true,
          after: 'restart',
        },
      }).block('again', 'message', { bubbles: [{ ar: 'من البداية.', en: 'From the beginning.' }] }),
    },
  })
}
