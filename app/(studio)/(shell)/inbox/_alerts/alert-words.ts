import { words } from '#flow/words.ts'

export const alertWords = words({
  en: {
    available: 'Available',
    away: 'Away',
    title: 'Alerts',
    sound: 'Sound',
    soundHelp: 'When somebody begins to wait, or is handed on to you.',
    notifications: 'Notifications',
    notificationsHelp: 'In this browser, while you look elsewhere.',
    refused: 'This browser does not allow notifications for this page. Change it in its settings.',
    mails: 'Mail',
    mailsHelp:
      'When somebody has waited for half a minute and nobody took it, or is handed on to you while you are away.',
    noMails: 'This server sends no mail: SMTP_URL and BASE_URL are not set.',
  },
  fr: {
    available: 'Disponible',
    away: 'Absent',
    title: 'Alertes',
    sound: 'Son',
    soundHelp: 'Quand quelqu’un se met à attendre, ou vous est confié.',
    notifications: 'Notifications',
    notificationsHelp: 'Dans ce navigateur, quand vous regardez ailleurs.',
    refused: 'Ce navigateur n’autorise pas les notifications de cette page. Changez-le dans ses réglages.',
    mails: 'E-mail',
    mailsHelp:
      'Quand quelqu’un attend depuis une demi-minute et que personne ne l’a pris, ou vous est confié en votre absence.',
    noMails: 'Ce serveur n’envoie pas d’e-mail\u00a0: SMTP_URL et BASE_URL ne sont pas définis.',
  },
})
