import type { EditorState, Range } from '@codemirror/state'
import type { DecorationSet, EditorView, ViewUpdate } from '@codemirror/view'
import { Decoration, EditorView as View, ViewPlugin, WidgetType } from '@codemirror/view'
import type { Marks } from '#flow/text/markdown-marks.ts'
import { markdownMarks } from '#flow/text/markdown-marks.ts'
import type { Output } from './outputs.ts'
import { outputsOf, withoutOutputs } from './outputs.ts'

export type ChipOptions = {
  isKnown: (name: string) => boolean
  /** For those who listen: "Variable name". */
  called: (name: string) => string
  onOpen: (view: EditorView, output: { from: number; to: number }) => void
}

/** The marks of a text with outputs. */
export function marksOf(text: string): Marks {
  return markdownMarks(withoutOutputs(text, outputsOf(text)))
}

/**
 * Draws the text as the visitor reads it: outputs as chips, bold bold, bullets as bullets, and Markdown's own signs only
 * around the words where the caret is. The text underneath is the value of the field, character by character.
 */
export function decorations(markdown: boolean, chips: ChipOptions) {
  return ViewPlugin.fromClass(
    class {
      drawn: Drawn
      constructor(view: EditorView) {
        this.drawn = draw(view.state, false, markdown, chips)
      }
      update(update: ViewUpdate) {
        if (!update.docChanged && !update.selectionSet && !update.focusChanged) return
        this.drawn = draw(update.state, update.view.hasFocus, markdown, chips)
      }
    },
    {
      decorations: (plugin) => plugin.drawn.all,
      provide: (plugin) =>
        View.atomicRanges.of((view) => view.plugin(plugin)?.drawn.atomic ?? Decoration.none),
    },
  )
}

type Drawn = { all: DecorationSet; atomic: DecorationSet }

const hidden = Decoration.replace({})
const sign = Decoration.mark({ class: 'cm-sign' })
const styles = {
  bold: Decoration.mark({ class: 'cm-bold', tagName: 'strong' }),
  italic: Decoration.mark({ class: 'cm-italic', tagName: 'em' }),
}

function draw(state: EditorState, focused: boolean, markdown: boolean, chips: ChipOptions): Drawn {
  const text = state.doc.toString()
  const outputs = outputsOf(text)
  const whole: Range<Decoration>[] = outputs.map((output) =>
    chip(output, chips, covers(state, output)).range(output.from, output.to),
  )
  const rest: Range<Decoration>[] = []
  if (markdown) {
    const { spans, items, escapes } = markdownMarks(withoutOutputs(text, outputs))
    const isNear = ({ from, to }: { from: number; to: number }) =>
      focused && state.selection.ranges.some((range) => range.from <= to && range.to >= from)
    for (const span of spans) {
      const marks = isNear(span) ? sign : hidden
      rest.push(marks.range(span.from, span.inner[0]), marks.range(span.inner[1], span.to))
      if (span.inner[0] === span.inner[1]) continue
      const style =
        span.kind === 'link'
          ? Decoration.mark({
              class: 'cm-linked',
              attributes: { title: text.slice(span.inner[1] + 2, span.to - 1) },
            })
          : styles[span.kind]
      rest.push(style.range(...span.inner))
    }
    for (const one of escapes)
      if (!isNear({ from: one.from, to: one.to + 1 })) rest.push(hidden.range(one.from, one.to))
    for (const { from, to, number } of items) {
      if (number === null) whole.push(bullet.range(from, to))
      else rest.push(sign.range(from, to))
    }
  }
  return { all: Decoration.set([...whole, ...rest], true), atomic: Decoration.set(whole, true) }
}

function covers({ selection }: EditorState, { from, to }: Output): boolean {
  return selection.ranges.some((range) => !range.empty && range.from <= from && range.to >= to)
}

class Bullet extends WidgetType {
  toDOM(): HTMLElement {
    const dom = document.createElement('span')
    dom.textContent = '•'
    dom.className = 'cm-bullet'
    return dom
  }
}
const bullet = Decoration.replace({ widget: new Bullet() })

function chip(output: Output, options: ChipOptions, selected: boolean): Decoration {
  return Decoration.replace({ widget: new Chip(output.name, output.filters.join(' · '), selected, options) })
}

class Chip extends WidgetType {
  readonly name: string
  readonly filters: string
  readonly selected: boolean
  readonly options: ChipOptions
  constructor(name: string, filters: string, selected: boolean, options: ChipOptions) {
    super()
    this.name = name
    this.filters = filters
    this.selected = selected
    this.options = options
  }
  override eq(other: Chip): boolean {
    return (
      other.name === this.name &&
      other.filters === this.filters &&
      other.selected === this.selected &&
      other.options === this.options
    )
  }
  toDOM(view: EditorView): HTMLElement {
    const dom = document.createElement('span')
    dom.className = 'cm-chip'
    dom.dataset.state = this.options.isKnown(this.name) ? 'known' : 'unknown'
    if (this.selected) dom.dataset.selected = ''
    dom.draggable = true
    dom.ariaLabel = this.options.called(this.name)
    dom.role = 'img'
    dom.append(this.name)
    if (this.filters) {
      const filters = dom.appendChild(document.createElement('span'))
      filters.className = 'cm-chip-filters'
      filters.textContent = this.filters
    }
    dom.addEventListener('click', () => {
      const from = view.posAtDOM(dom)
      const output = outputsOf(view.state.doc.toString()).find((one) => one.from === from)
      if (output) this.options.onOpen(view, output)
    })
    return dom
  }
  override ignoreEvent({ type }: Event): boolean {
    return type === 'mousedown' || type === 'click'
  }
}
