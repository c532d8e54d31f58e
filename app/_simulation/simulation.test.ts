import { expect, test } from 'vitest'
import { createSimulation, messagesOf, questionOf, turnsUpTo } from '#app/_simulation/simulation.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'

const teas = ['Assam', 'Darjeeling', 'Earl Grey', 'Sencha']
const document = bot({
  languages: ['en'],
  flows: {
    main: flow<'en'>('Tea')
      .block('hello', 'message', { bubbles: ['**Hello**'] }, 'tea')
      .block('tea', 'choice', {
        prompt: 'Which tea?',
        options: teas.map((label) => ({ label, to: 'pause' })),
      })
      .block('pause', 'wait', { duration: 60 }, 'bye')
      .block('bye', 'message', { bubbles: ['It is ready.'] }),
  },
})

function begun(options: { channel?: 'whatsapp' | 'sms' } = {}) {
  const simulation = createSimulation({
    options: { document, ...options },
    runEffect: async () => ({ outcome: 'success', value: null }),
    mode: () => 'real',
    now: () => 0,
    seed: () => 1,
  })
  simulation.begin()
  return simulation
}
const texts = (simulation: ReturnType<typeof begun>) =>
  messagesOf(simulation.view().turns).map(({ text }) => text)

test('any bubble can be gone back to: just after the bot said it, just before the visitor did', () => {
  const simulation = begun()
  simulation.happen({ type: 'answer', answer: { text: 'sencha' } })
  simulation.skipWait()
  expect(texts(simulation)).toEqual(['**Hello**', 'Which tea?', 'sencha', 'It is ready.'])
  simulation.backTo(turnsUpTo(simulation.view().turns, 3))
  expect(texts(simulation)).toEqual(['**Hello**', 'Which tea?'])
  expect(questionOf(simulation.view().state)?.type).toBe('choice')
  simulation.happen({ type: 'answer', answer: { text: 'assam' } })
  expect(turnsUpTo(simulation.view().turns, 1)).toBe(1)
  simulation.stop()
})

test('a channel shows what it can, and says what it changes', () => {
  const onWhatsApp = begun({ channel: 'whatsapp' })
  expect(onWhatsApp.view().turns[0]?.fittings).toEqual([
    { type: 'list', choices: 4, buttons: { most: 3, label: 20 } },
  ])
  expect(onWhatsApp.view().turns[0]?.question?.options).toHaveLength(4)
  onWhatsApp.restart({ channel: 'sms' })
  expect(texts(onWhatsApp)[0]).toBe('Hello')
  expect(texts(onWhatsApp)[1]).toContain('4. Sencha')
  expect(onWhatsApp.view().turns[0]?.question?.options).toBeUndefined()
  onWhatsApp.happen({ type: 'answer', answer: { text: '4' } })
  expect(onWhatsApp.view().turns).toHaveLength(2)
  onWhatsApp.stop()
})

test('it begins at a block, and at the start again', () => {
  const simulation = begun()
  simulation.restart({ from: { flow: 'main', block: 'bye' } })
  expect(texts(simulation)).toEqual(['It is ready.'])
  simulation.restart({ from: undefined })
  expect(texts(simulation)).toEqual(['**Hello**', 'Which tea?'])
  simulation.stop()
})
