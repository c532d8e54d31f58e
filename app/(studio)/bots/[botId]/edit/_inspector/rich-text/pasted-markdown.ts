import { parseMarkdown } from '#flow/text/markdown.ts'

/** What of the DOM is read. */
export type PastedNode = {
  nodeName: string
  textContent: string | null
  childNodes: Iterable<PastedNode>
  getAttribute?: (name: string) => string | null
}

/** What was copied from a page or a word processor, as the Markdown that we have: bold, italic, links, lists, lines. */
export function pastedMarkdown(root: PastedNode): string {
  return inside(root)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const silent = new Set(['STYLE', 'SCRIPT', 'HEAD', 'TITLE', 'META', '#comment'])
const paragraphs = new Set(['P', 'UL', 'OL', 'BLOCKQUOTE', 'PRE', 'TABLE'])
const rows = new Set(['DIV', 'TR', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER'])

function inside(node: PastedNode): string {
  return [...node.childNodes].map((child) => one(child)).join('')
}

function one(node: PastedNode): string {
  const name = node.nodeName.toUpperCase()
  if (silent.has(name) || name === '#COMMENT') return ''
  if (name === '#TEXT') return plain((node.textContent ?? '').replace(/[ \t\r\n]+/g, ' '))
  if (name === 'BR') return '\n'
  if (name === 'UL' || name === 'OL') return `\n\n${list(node, name === 'OL')}\n\n`
  const text = inside(node)
  if (/^H[1-6]$/.test(name)) return `\n\n${around(text, '**')}\n\n`
  if (paragraphs.has(name)) return `\n\n${text}\n\n`
  if (rows.has(name)) return `\n${text}\n`
  if (name === 'TD' || name === 'TH') return `${text} `
  if (name === 'A') return linked(text, node.getAttribute?.('href') ?? '')
  return styled(name, text, node.getAttribute?.('style') ?? '')
}

function list(node: PastedNode, ordered: boolean): string {
  return [...node.childNodes]
    .filter(({ nodeName }) => nodeName.toUpperCase() === 'LI')
    .map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${inside(item).trim().replace(/\n+/g, '\n  ')}`)
    .join('\n')
}

/** Word processors write weight and slant as styles, and bold elements that are not bold. */
function styled(name: string, text: string, style: string): string {
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1]
  const bold = weight ? weight === 'bold' || Number(weight) >= 600 : name === 'B' || name === 'STRONG'
  const slant = /font-style:\s*(\w+)/.exec(style)?.[1]
  const italic = slant ? slant === 'italic' : name === 'I' || name === 'EM'
  const leaning = italic ? around(text, '*') : text
  return bold ? around(leaning, '**') : leaning
}

function around(text: string, sign: string): string {
  const words = text.trim()
  if (!words || words.includes('\n')) return text
  const start = text.indexOf(words)
  return text.slice(0, start) + sign + words + sign + text.slice(start + words.length)
}

function linked(text: string, href: string): string {
  const label = text.trim()
  return label && !label.includes('\n') && /^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(href)
    ? `[${label}](${href.replace(/[()]/g, '\\$&')})`
    : text
}

/** Signs that Markdown would take for its own are escaped; most texts have none. */
function plain(text: string): string {
  const [block] = parseMarkdown(`x${text}x`)
  const [only] = block?.type === 'paragraph' ? block.children : []
  const same = only?.type === 'text' && only.text === `x${text}x`
  return same && !/[[\]]/.test(text) ? text : text.replace(/[\\*_[\]]/g, '\\$&')
}
