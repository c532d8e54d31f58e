/** What an agent is writing, kept in this browser until it is sent: closing the laptop loses nothing. */
const place = (conversation: string, mode: string) => `parcours.reply.${conversation}.${mode}`

export function readDraft(conversation: string, mode: string): string {
  try {
    return localStorage.getItem(place(conversation, mode)) ?? ''
  } catch {
    return ''
  }
}

export function keepDraft(conversation: string, mode: string, text: string): void {
  try {
    if (text.trim() === '') localStorage.removeItem(place(conversation, mode))
    else localStorage.setItem(place(conversation, mode), text)
  } catch {
    // Without storage it lives as long as the page.
  }
}
