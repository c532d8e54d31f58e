/** What a page hears of a chat (`Parcours.on`). */
export type WidgetEvent =
  | { type: 'ready' }
  | { type: 'open' }
  | { type: 'close' }
  /** Something was said. `unseen`: while the chat was closed. */
  | { type: 'message'; role: 'bot' | 'contact' | 'agent'; kind: string; text: string; unseen: boolean }
  | { type: 'status'; status: 'active' | 'human' | 'ended' }
