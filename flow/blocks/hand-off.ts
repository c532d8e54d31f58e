import type { Outcome } from '#flow/blocks/define-block.ts'
import { defineBlock } from '#flow/blocks/define-block.ts'
import { duration } from '#flow/fields/duration.ts'
import { plain } from '#flow/fields/plain.ts'
import { text } from '#flow/fields/text.ts'

/** How long finding out who is there may take. */
const timeoutMs = 10_000

/** Hands the conversation to a human, once it is known that somebody is there. */
export const handOff = defineBlock({
  type: 'handOff',
  family: 'human',
  icon: 'headset',
  words: {
    en: {
      title: 'Hand off to a human',
      description: 'To your team’s inbox, if somebody is there.',
      keywords: 'agent human support live chat transfer escalate inbox person',
    },
    fr: {
      title: 'Passer à un humain',
      description: 'Dans la messagerie de votre équipe, si quelqu’un est là.',
      keywords: 'agent humain conseiller support transfert escalade boîte messagerie personne',
    },
  },
  fields: {
    message: text({
      label: { en: 'Said while they wait', fr: 'Dit pendant l’attente' },
      initial: {
        en: 'I am passing you on to a colleague. One moment, please.',
        fr: 'Je vous passe un collègue. Un instant, s’il vous plaît.',
      },
    }),
    team: plain({
      label: { en: 'Team', fr: 'Équipe' },
      hint: { en: 'Left empty: everybody', fr: 'Vide : tout le monde' },
      max: 80,
    }),
    note: plain({
      label: { en: 'Note for the agent', fr: 'Note pour l’agent' },
      hint: { en: 'The visitor does not see it.', fr: 'Le visiteur ne la voit pas.' },
      placeholder: '{{ name }}, {{ need }}',
      template: true,
      multiline: true,
    }),
    waitSeconds: duration({
      label: { en: 'If nobody takes it, go on after', fr: 'Si personne ne prend, continuer après' },
      initialSeconds: 90,
      maxSeconds: 7 * 24 * 3600,
    }),
  },
  ports: () => [
    { id: 'handled', label: { words: { en: 'Handled', fr: 'Traité' } }, kind: 'main' },
    {
      id: 'nobody',
      label: { words: { en: 'Nobody there', fr: 'Personne' } },
      kind: 'other',
      unwired: {
        en: 'when nobody is there, the bot only apologises, the conversation ends, and your team is not told. Wire it: ask for an e-mail address, or say when you are back.',
        fr: 'quand personne n’est là, le bot ne fait que s’excuser, la conversation s’arrête et votre équipe n’en sait rien. Reliez-la : demandez une adresse e-mail, ou dites quand vous revenez.',
      },
    },
  ],
  summary: (data) => [
    { type: 'bubble', text: data.message },
    {
      type: 'line',
      icon: 'headset',
      text: data.team || { en: 'The whole team', fr: 'Toute l’équipe' },
    },
  ],
  enter: (_run, data) => ({ request: { type: 'presence', team: data.team }, timeoutMs }),
  resume(run, data, happened): Outcome {
    if (happened.type === 'handedBack') return { to: 'handled' }
    if (happened.type !== 'result' || happened.result.outcome !== 'success') return { to: 'nobody' }
    run.say(data.message)
    const until = data.waitSeconds ? run.at + data.waitSeconds * 1000 : null
    return { human: { team: data.team, note: run.fill(data.note), until } }
  },
  docs: {
    en: 'Asks first whether somebody of the team is there. If so, it says so, and the conversation waits in the inbox, where agents see the history and your note; the bot is silent until they hand back (**Handled**) or close. When nobody is there, or nobody takes it in time, it goes on by **Nobody there**: offer a call back or a mail. Somebody is there who is switched to **Available** in the inbox (each agent does it once) and has the studio open.',
    fr: 'Demande d’abord si quelqu’un de l’équipe est là. Si oui, le bot le dit, et la conversation attend dans la messagerie, où les agents voient l’historique et votre note ; le bot se tait jusqu’à ce qu’ils rendent la main (**Traité**) ou ferment. Si personne n’est là, ou ne prend à temps, elle continue par **Personne** : proposez un rappel ou un e-mail. Est là qui s’est mis sur **Disponible** dans la messagerie (chaque agent le fait une fois) et a le studio ouvert.',
  },
})
