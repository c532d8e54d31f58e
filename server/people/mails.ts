import type { Role } from '#db/schema/workspaces.ts'
import type { Locale } from '#flow/words.ts'
import { plural, words } from '#flow/words.ts'
import type { Mail } from '#server/mailer.ts'
import { resetHours } from '#server/people/auth.ts'

type Linked = { to: string; link: string; locale: Locale }

/** The mail that lets somebody choose a new password. */
export function resetMail({ to, link, locale }: Linked): Mail {
  const { subject, text } = resetWords[locale]
  return { to, subject, text: text(link) }
}

/** The mail that invites somebody into a workspace, to do there what their role is for. */
export function invitationMail({
  to,
  link,
  locale,
  workspaceName,
  inviter,
  role,
  days,
}: Linked & { workspaceName: string; inviter: string; role: Role; days: number }): Mail {
  const { subject, text } = invitationWords[locale]
  return {
    to,
    subject: subject(inviter, workspaceName),
    text: text(inviter, role, workspaceName, link, days),
  }
}

const resetWords = words({
  en: {
    subject: 'Choose a new password',
    text: (link: string) =>
      `Hello,\n\nSomebody, probably you, asked for a new password for this address. Choose it here:\n\n${link}\n\n` +
      `The link works once, for ${resetHours} hours. If it was not you, do nothing: your password stays as it is.\n`,
  },
  fr: {
    subject: 'Choisissez un nouveau mot de passe',
    text: (link: string) =>
      'Bonjour,\n\nUn nouveau mot de passe a été demandé pour cette adresse, sans doute par vous. Choisissez-le ici\u00a0:\n\n' +
      `${link}\n\nLe lien fonctionne une fois, pendant ${resetHours}\u00a0heures. Si ce n’était pas vous, ne faites rien\u00a0: ` +
      'votre mot de passe reste le même.\n',
  },
})

const tasks: { [L in Locale]: { [R in Role]: string } } = {
  en: {
    owner: 'build bots together',
    editor: 'build bots together',
    agent: 'answer visitors',
    viewer: 'see what the bots do',
  },
  fr: {
    owner: 'construire des bots à plusieurs',
    editor: 'construire des bots à plusieurs',
    agent: 'répondre aux visiteurs',
    viewer: 'suivre ce que font les bots',
  },
}

const invitationWords = words({
  en: {
    subject: (inviter: string, workspace: string) => `${inviter} invites you to ${workspace}`,
    text: (inviter: string, role: Role, workspace: string, link: string, days: number) =>
      `Hello,\n\n${inviter} invites you to ${tasks.en[role]} in the workspace ${workspace}. Accept here:\n\n${link}\n\n` +
      `The link holds for ${plural('en', days, { one: '# day', other: '# days' })}.\n`,
  },
  fr: {
    subject: (inviter: string, workspace: string) => `${inviter} vous invite dans ${workspace}`,
    text: (inviter: string, role: Role, workspace: string, link: string, days: number) =>
      `Bonjour,\n\n${inviter} vous invite à ${tasks.fr[role]} dans l’espace de travail ${workspace}. Acceptez ici\u00a0:\n\n${link}\n\n` +
      `Le lien est valable ${plural('fr', days, { one: '#\u00a0jour', other: '#\u00a0jours' })}.\n`,
  },
})
