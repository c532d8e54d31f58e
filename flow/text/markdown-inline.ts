export type Inline =
  | { type: 'text'; text: string }
  | { type: 'break' }
  | { type: 'bold' | 'italic'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] }

/** Something begun and not yet ended. Bold, italic and link are open at most once each, so there are never more than four. */
type Frame = { kind: 'root' | 'bold' | 'italic' | 'link'; mark: string; children: Inline[] }

/** What stands beside a mark decides whether it can open or close: "2 * 3" and snake_case are no emphasis. */
type Beside = 'space' | 'word' | 'other'

/** The inside of one paragraph or item. What is opened and never closed is plain text. Linear in the length. */
export function parseInline(text: string): Inline[] {
  const root: Frame = { kind: 'root', mark: '', children: [] }
  const stack = [root]
  const closing = text.includes('](') ? parentheses(text) : new Map<number, number>()
  const plain = /[^\\\n*_[\]]+/y
  let before: Beside = 'space'
  let at = 0
  while (at < text.length) {
    const char = text[at] ?? ''
    plain.lastIndex = at
    const run = plain.exec(text)?.[0]
    if (run !== undefined) {
      addText(stack, run)
      at += run.length
      before = beside(run[run.length - 1])
    } else if (char === '\n' || (char === '\\' && text[at + 1] === '\n')) {
      add(stack, { type: 'break' })
      at += char === '\n' ? 1 : 2
      before = char === '\n' ? 'space' : 'other'
    } else if (char === '\\') {
      const escaped = isEscapable(text[at + 1])
      addText(stack, escaped ? (text[at + 1] ?? '') : char)
      at += escaped ? 2 : 1
      before = 'other'
    } else if (char === '*' || char === '_') {
      let count = 1
      while (text[at + count] === char) count++
      emphasis(stack, char, count, before, beside(text[at + count]))
      at += count
      before = 'other'
    } else if (char === '[') {
      open(stack, 'link', '[')
      at++
      before = 'other'
    } else {
      const linked = indexOf(stack, 'link') > 0 && text[at + 1] === '('
      const end = linked ? closing.get(at + 1) : undefined
      closeLink(stack, end === undefined ? null : text.slice(at + 2, end))
      at = end === undefined ? at + 1 : end + 1
      before = 'other'
    }
  }
  while (stack.length > 1) flatten(stack, stack.length - 1)
  return root.children
}

function emphasis(stack: Frame[], char: string, count: number, before: Beside, after: Beside): void {
  const opens = after !== 'space' && (char === '*' || before !== 'word')
  const closes = before !== 'space' && (char === '*' || after !== 'word')
  let left = count > 3 ? 0 : count
  if (left === 0) addText(stack, char.repeat(count))
  while (left > 0) {
    const bold = indexOf(stack, 'bold')
    const italic = indexOf(stack, 'italic')
    const endsBold = closes && left >= 2 && stack[bold]?.mark === char.repeat(2)
    const endsItalic = closes && left !== 2 && stack[italic]?.mark === char
    if (endsBold && !(endsItalic && italic > bold)) {
      close(stack, outermost(stack, bold, italic))
      left -= 2
    } else if (endsItalic) {
      close(stack, italic)
      left -= 1
    } else if (opens && left >= 2 && bold < 0) {
      open(stack, 'bold', char.repeat(2))
      left -= 2
    } else if (opens && left !== 2 && italic < 0) {
      open(stack, 'italic', char)
      left -= 1
    } else {
      addText(stack, char.repeat(left))
      left = 0
    }
  }
}

/** "***a** b*" opened both at once: what ends first was the inner one, and so bold changes places with italic. */
function outermost(stack: Frame[], bold: number, italic: number): number {
  const [outer, inner] = [stack[bold], stack[italic]]
  if (!outer || !inner || inner.mark !== outer.mark[0] || italic !== bold + 1 || outer.children.length > 0)
    return bold
  stack.splice(bold, 2, { ...inner, children: [] }, { ...outer, children: inner.children })
  return italic
}

function open(stack: Frame[], kind: Frame['kind'], mark: string): void {
  const earlier = indexOf(stack, kind)
  if (earlier > 0) flatten(stack, earlier)
  stack.push({ kind, mark, children: [] })
}

function close(stack: Frame[], index: number): void {
  while (stack.length > index + 1) flatten(stack, stack.length - 1)
  const frame = stack.pop()
  if (frame?.kind === 'bold' || frame?.kind === 'italic') {
    add(stack, { type: frame.kind, children: frame.children })
  }
}

/** `destination` is null where no "(…)" follows. A link that leads nowhere safe is its label, plain. */
function closeLink(stack: Frame[], destination: string | null): void {
  const index = indexOf(stack, 'link')
  const frame = stack[index]
  if (!frame || destination === null) {
    if (frame) flatten(stack, index)
    addText(stack, ']')
    return
  }
  while (stack.length > index + 1) flatten(stack, stack.length - 1)
  const href = unescaped(destination)
  if (isSafe(href)) {
    stack.pop()
    const children: Inline[] = frame.children.length > 0 ? frame.children : [{ type: 'text', text: href }]
    add(stack, { type: 'link', href, children })
  } else {
    frame.mark = ''
    flatten(stack, index)
  }
}

/** Only where a link may lead: http, https, mailto, tel. */
function isSafe(href: string): boolean {
  return href.length <= 2048 && /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/iu.test(href)
}

/** Takes a frame away as if its mark were plain text: what it held goes to the frame below. */
function flatten(stack: Frame[], index: number): void {
  const [frame] = stack.splice(index, 1)
  const below = stack[index - 1]
  if (!frame || !below) return
  if (frame.mark) append(below, { type: 'text', text: frame.mark })
  for (const child of frame.children) append(below, child)
}

function indexOf(stack: Frame[], kind: Frame['kind']): number {
  return stack.findIndex((frame) => frame.kind === kind)
}

function addText(stack: Frame[], text: string): void {
  if (text) add(stack, { type: 'text', text })
}

function add(stack: Frame[], node: Inline): void {
  const top = stack[stack.length - 1]
  if (top) append(top, node)
}

function append({ children }: Frame, node: Inline): void {
  const last = children[children.length - 1]
  if (node.type === 'text' && last?.type === 'text') last.text += node.text
  else children.push(node)
}

/** Where each "(" after a "]" is closed. An address holds no space, and its own parentheses come in pairs. */
export function parentheses(text: string): Map<number, number> {
  const pairs = new Map<number, number>()
  const opened: number[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (char === ' ' || char === '\n' || char === '\t') opened.length = 0
    else if (char === '(') opened.push(at)
    else if (char === ')') {
      const from = opened.pop()
      if (from !== undefined && text[from - 1] === ']') pairs.set(from, at)
    }
  }
  return pairs
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~ \t])/g, '$1')
}

/** May a backslash stand before it, to say that it is itself? */
export function isEscapable(char: string | undefined): boolean {
  return char !== undefined && /[!-/:-@[-`{-~ \t]/.test(char)
}

function beside(char: string | undefined): Beside {
  if (char === undefined || char === ' ' || char === '\t' || char === '\n') return 'space'
  return /[\p{L}\p{N}]/u.test(char) ? 'word' : 'other'
}
