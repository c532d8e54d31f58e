export type Inline =
  | { type: 'text'; text: string }
  | { type: 'break' }
  | { type: 'bold' | 'italic'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] }

/** Something begun and not yet ended. Bold, italic and link are open at most once each, so there are never more than four. */
type Frame = { type: 'root' | 'bold' | 'italic' | 'link'; mark: string; children: Inline[] }

/** What a backslash may stand before, to say that it is itself: a pattern. */
export const escapable = '[!-/:-@[-`{-~ \\t]'
const inAddress = '\\\\[^]|[^ \\t\\n()\\\\]'
/** "]", and where it leads if that follows: a pattern. An address holds no space, and its own parentheses come in pairs. */
export const address = `\\](?:\\(((?:${inAddress}|\\((?:${inAddress})*\\))*)\\))?`
const token = new RegExp(`\\\\(${escapable})|(\\\\?\\n)|([*_])\\3*|${address}|[^\\\\\\n*_[\\]]+|[^]`, 'y')

/** The inside of one paragraph or item. What is opened and never closed is plain text. Linear in the length. */
export function parseInline(text: string): Inline[] {
  const stack: Frame[] = [{ type: 'root', mark: '', children: [] }]
  const find = (type: Frame['type']) => stack.findIndex((frame) => frame.type === type)

  function add(node: Inline, to = stack[stack.length - 1]) {
    const last = to?.children[to.children.length - 1]
    if (node.type === 'text' && last?.type === 'text') last.text += node.text
    else if (node.type !== 'text' || node.text) to?.children.push(node)
  }
  const say = (text: string) => add({ type: 'text', text })

  /** Takes a frame away as if its mark were plain text: what it held goes to the frame below. */
  function flatten(index: number) {
    if (index < 1) return
    for (const { mark, children } of stack.splice(index, 1)) {
      for (const node of [{ type: 'text' as const, text: mark }, ...children]) add(node, stack[index - 1])
    }
  }
  /** The frame, whatever was opened in it and not closed being plain. */
  function take(index: number): Frame | undefined {
    while (stack.length > index + 1) flatten(index + 1)
    return stack.pop()
  }

  function close(type: 'bold' | 'italic', index: number) {
    const { children = [] } = take(index) ?? {}
    add({ type, children })
  }

  function emphasis(char: string, count: number, before: string, after: string) {
    const opens = !isSpace(after) && (char === '*' || !isWord(before))
    const closes = !isSpace(before) && (char === '*' || !isWord(after))
    let left = count
    while (left > 0) {
      const [bold, italic] = [find('bold'), find('italic')]
      const [outer, inner] = [stack[bold], stack[italic]]
      const endsBold = closes && left > 1 && outer?.mark === char + char
      const endsItalic = closes && left !== 2 && inner?.mark === char
      if (left > 3) {
        say(char.repeat(left))
        left = 0
      } else if (endsBold && !(endsItalic && italic > bold)) {
        // "***a** b*" opened both at once: what ends first was the inner one.
        if (inner?.mark === char && italic === bold + 1 && !outer.children.length) {
          stack.splice(bold, 2, { ...inner, children: [] }, { ...outer, children: inner.children })
          close('bold', italic)
        } else close('bold', bold)
        left -= 2
      } else if (endsItalic) {
        close('italic', italic)
        left -= 1
      } else if (opens && left > 1 && bold < 0) {
        stack.push({ type: 'bold', mark: char + char, children: [] })
        left -= 2
      } else if (opens && left !== 2 && italic < 0) {
        stack.push({ type: 'italic', mark: char, children: [] })
        left -= 1
      } else {
        say(char.repeat(left))
        left = 0
      }
    }
  }
  let before = ''
  let at = 0
  while (at < text.length) {
    token.lastIndex = at
    const [all = '', escaped, line, sign, written] = token.exec(text) ?? []
    at += all.length
    const link = find('link')
    const was = before
    before = '.'
    if (line) {
      add({ type: 'break' })
      if (line === '\n') before = ''
    } else if (sign) {
      emphasis(sign, all.length, was, text.charAt(at))
    } else if (all === '[') {
      flatten(link)
      stack.push({ type: 'link', mark: '[', children: [] })
    } else if (all[0] === ']') {
      if (link > 0 && written !== undefined) {
        const href = written.replace(new RegExp(`\\\\(${escapable})`, 'g'), '$1')
        const { children = [] } = take(link) ?? {}
        if (isSafe(href))
          add({ type: 'link', href, children: children.length ? children : [{ type: 'text', text: href }] })
        else for (const child of children) add(child)
      } else {
        flatten(link)
        say(']')
        at -= all.length - 1
      }
    } else {
      say(escaped ?? all)
      if (!escaped) before = all[all.length - 1] ?? ''
    }
  }
  return take(0)?.children ?? []
}

function isSpace(char: string): boolean {
  return /^[ \t\n]?$/.test(char)
}

function isWord(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char)
}

/** Only where a link may lead: http, https, mailto, tel. */
function isSafe(href: string): boolean {
  return href.length <= 2048 && /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/iu.test(href)
}
