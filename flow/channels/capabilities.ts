/** What a kind of channel can show: plain data, so that canvas, simulator and sender agree. Null: it has no such thing. */
export type Capabilities = {
  /** The longest text, in characters, or in bytes where the channel counts those. */
  text: { longest: number; in: 'characters' | 'bytes' } | null
  /** Does bold stay bold? */
  formatting: boolean
  media: readonly ('image' | 'video' | 'audio' | 'file')[]
  /** Choices as buttons below the message. */
  buttons: { most: number; label: number } | null
  /** Choices as a list that opens. */
  list: { most: number; label: number } | null
}

export type ChannelKind = 'web' | 'whatsapp' | 'messenger' | 'instagram' | 'telegram' | 'sms'

const everyMedia = ['image', 'video', 'audio', 'file'] as const

/** The limits that the channels' makers publish (2026); the web has none of its own. */
export const capabilitiesOf: { [K in ChannelKind]: Capabilities } = {
  web: {
    text: null,
    formatting: true,
    media: everyMedia,
    buttons: { most: Number.POSITIVE_INFINITY, label: Number.POSITIVE_INFINITY },
    list: null,
  },
  whatsapp: {
    text: { longest: 4096, in: 'characters' },
    formatting: true,
    media: everyMedia,
    buttons: { most: 3, label: 20 },
    list: { most: 10, label: 24 },
  },
  messenger: {
    text: { longest: 2000, in: 'characters' },
    formatting: false,
    media: everyMedia,
    buttons: { most: 13, label: 20 },
    list: null,
  },
  instagram: {
    text: { longest: 1000, in: 'bytes' },
    formatting: false,
    media: ['image', 'video', 'audio'],
    buttons: { most: 13, label: 20 },
    list: null,
  },
  telegram: {
    text: { longest: 4096, in: 'characters' },
    formatting: true,
    media: everyMedia,
    buttons: { most: 100, label: 64 },
    list: null,
  },
  sms: {
    text: { longest: 1600, in: 'characters' },
    formatting: false,
    media: [],
    buttons: null,
    list: null,
  },
}
