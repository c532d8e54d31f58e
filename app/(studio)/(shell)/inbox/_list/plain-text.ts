import { toPlainText } from '#flow/text/markdown.ts'

/** The words of a message on one line. */
export function plainText(markdown: string): string {
  return toPlainText(markdown).replace(/\s+/g, ' ').trim()
}
