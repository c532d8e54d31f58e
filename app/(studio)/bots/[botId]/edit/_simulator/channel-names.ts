import type { ChannelKind } from '#flow/channels/capabilities.ts'
import { words } from '#flow/words.ts'

const brands = {
  whatsapp: 'WhatsApp',
  messenger: 'Messenger',
  instagram: 'Instagram',
  telegram: 'Telegram',
  sms: 'SMS',
}

/** What each kind of channel is called. */
export const channelNames = words<{ [K in ChannelKind]: string }>({
  en: { web: 'Web', ...brands },
  fr: { web: 'Web', ...brands },
})
