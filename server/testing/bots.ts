import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { FlowDocument } from '#flow/document.ts'

/** Greets, asks a name and a colour, and says good-bye; "human" hands over, "menu" begins anew. */
export function greeter(): FlowDocument {
  return bot({
    languages: ['en', 'fr'],
    variables: {
      name: 'text',
      colour: 'text',
      plan: { type: 'text', fromPage: true },
      secretive: 'text',
    },
    flows: {
      main: flow('Main')
        .block(
          'hello',
          'message',
          { bubbles: [{ en: 'Hello{{ plan }}!', fr: 'Bonjour{{ plan }} !' }] },
          'name',
        )
        .block('name', 'askText', { prompt: { en: 'Your name?', fr: 'Votre nom ?' }, save: 'name' }, 'colour')
        .block(
          'colour',
          'choice',
          {
            prompt: { en: '{{ name }}, which colour?', fr: '{{ name }}, quelle couleur ?' },
            options: [
              { id: 'red', label: { en: 'Red', fr: 'Rouge' }, to: 'bye' },
              { id: 'blue', label: { en: 'Blue', fr: 'Bleu' }, to: 'bye' },
            ],
            save: 'colour',
          },
          { gaveUp: 'bye' },
        )
        .block('bye', 'message', {
          bubbles: [{ en: 'Bye {{ name }}, {{ colour }}.', fr: 'Au revoir {{ name }}, {{ colour }}.' }],
        }),
      human: flow('Human', {
        interrupt: { name: 'human', words: { en: ['human'], fr: ['humain'] }, button: true, after: 'resume' },
      }).block('pass', 'message', { bubbles: [{ en: 'Nobody is here.', fr: 'Personne n’est là.' }] }),
      restart: flow('Restart', {
        interrupt: {
          name: 'restart',
          words: { en: ['restart'], fr: ['recommencer'] },
          button: true,
          after: 'restart',
        },
      }).block('again', 'message', { bubbles: [{ en: 'From the beginning.', fr: 'Depuis le début.' }] }),
    },
  })
}

/** Asks for an order number, calls a service for it, and says what that answered. */
export function caller(): FlowDocument {
  return bot({
    languages: ['en'],
    variables: { order: 'text', status: 'text' },
    flows: {
      main: flow<'en'>('Main')
        .block('order', 'askText', { prompt: { en: 'Which order?' }, save: 'order' }, 'call')
        .block(
          'call',
          'http',
          {
            url: 'https://api.example/orders/{{ order }}',
            saves: [{ path: 'status', variable: 'status' }],
            waiting: { en: 'Looking…' },
          },
          { success: 'tell', empty: 'none', error: 'broken', timeout: 'late' },
        )
        .block('tell', 'message', { bubbles: [{ en: 'It is {{ status }}.' }] }, 'order')
        .block('none', 'message', { bubbles: [{ en: 'No such order.' }] }, 'order')
        .block('broken', 'message', { bubbles: [{ en: 'That did not work.' }] }, 'order')
        .block('late', 'message', { bubbles: [{ en: 'That took too long.' }] }, 'order'),
      human: flow<'en'>('Human', {
        interrupt: { name: 'human', words: { en: ['human'] }, button: true, after: 'resume' },
      }).block('pass', 'message', { bubbles: [{ en: 'Nobody is here.' }] }),
    },
  })
}

/** Counts visits in a data table, and says so. */
export function counter(): FlowDocument {
  return bot({
    languages: ['en'],
    variables: { who: 'text', seen: 'text' },
    flows: {
      main: flow<'en'>('Main')
        .block('who', 'askText', { prompt: { en: 'Who?' }, save: 'who' }, 'write')
        .block(
          'write',
          'table',
          { operation: 'insert', table: 'visits', values: [{ column: 'who', value: '{{ who }}' }] },
          { done: 'told', error: 'broken' },
        )
        .block('told', 'message', { bubbles: [{ en: 'Written.' }] }, 'who')
        .block('broken', 'message', { bubbles: [{ en: 'That did not work.' }] }, 'who'),
    },
  })
}

/** Waits an hour, then asks, with an hour to answer. */
export function waiter(): FlowDocument {
  return bot({
    languages: ['en'],
    variables: { word: 'text' },
    flows: {
      main: flow<'en'>('Main')
        .block('soon', 'message', { bubbles: [{ en: 'Soon.' }] }, 'wait')
        .block('wait', 'wait', { duration: 3600 }, 'ask')
        .block(
          'ask',
          'askText',
          { prompt: { en: 'A word?' }, save: 'word', noAnswerSeconds: 3600 },
          { next: 'ask', noAnswer: 'bye' },
        )
        .block('bye', 'message', { bubbles: [{ en: 'Nobody answered.' }] }),
    },
  })
}

/** Hands over to a human, says what comes after. */
export function handingOver(): FlowDocument {
  return bot({
    languages: ['en'],
    variables: { need: 'text' },
    flows: {
      main: flow<'en'>('Main')
        .block('need', 'askText', { prompt: { en: 'What do you need?' }, save: 'need' }, 'human')
        .block(
          'human',
          'handOff',
          { message: { en: 'One moment.' }, team: 'sales', note: '{{ need }}', waitSeconds: 60 },
          { handled: 'after', nobody: 'alone' },
        )
        .block('after', 'message', { bubbles: [{ en: 'Back with me.' }] }, 'need')
        .block('alone', 'message', { bubbles: [{ en: 'Nobody is there.' }] }),
    },
  })
}

/** Asks, writes into the data table "visits", asks a service at `origin`, and offers a choice: everything that a kill may hit. */
export function busy(origin: string): FlowDocument {
  return bot({
    languages: ['en'],
    variables: { who: 'text', order: 'text', status: 'text', colour: 'text' },
    flows: {
      main: flow<'en'>('Main')
        .block('who', 'askText', { prompt: { en: 'Who?' }, save: 'who' }, 'write')
        .block(
          'write',
          'table',
          { operation: 'insert', table: 'visits', values: [{ column: 'who', value: '{{ who }}' }] },
          { done: 'order', error: 'broken' },
        )
        .block('order', 'askText', { prompt: { en: 'Which order?' }, save: 'order' }, 'call')
        .block(
          'call',
          'http',
          { url: `${origin}/{{ order }}`, retries: 0, saves: [{ path: 'status', variable: 'status' }] },
          { success: 'tell', error: 'broken', empty: 'broken', timeout: 'broken' },
        )
        .block('tell', 'message', { bubbles: [{ en: 'It is {{ status }}.' }] }, 'colour')
        .block(
          'colour',
          'choice',
          {
            prompt: { en: 'A colour?' },
            options: [{ id: 'red', label: { en: 'Red' }, to: 'bye' }],
            save: 'colour',
          },
          { gaveUp: 'broken' },
        )
        .block('bye', 'message', { bubbles: [{ en: 'Bye {{ who }}.' }] })
        .block('broken', 'message', { bubbles: [{ en: 'That did not work.' }] }),
    },
  })
}
