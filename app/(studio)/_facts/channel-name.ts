const names: { [channel: string]: string } = { web: 'Web', page: 'Page', widget: 'Widget', api: 'API' }

/** What a channel is called, in every language; one that has no name yet by its own. */
export function channelName(channel: string): string {
  return names[channel] ?? channel
}
