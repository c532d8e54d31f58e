import { Button } from '#app/_ui/button.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { outputs } from './fill-reply.ts'
import { replyWords } from './reply-words.ts'

/** What stands for the person who is written to: put where the caret last stood in the field of `into`, as if it were typed. */
export function InsertOutputs({ into }: { into: () => HTMLTextAreaElement | null }) {
  const said = useWords(replyWords)
  return (
    <fieldset aria-label={said.insert} className="flex flex-wrap items-center gap-1.5">
      <span aria-hidden className="me-0.5 text-12 text-ink-3">
        {said.insert}
      </span>
      {(['contact', 'email', 'agent'] as const).map((output) => (
        <Button
          key={output}
          size="sm"
          // The caret stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => typeInto(into(), outputs[output])}
        >
          {said.outputs[output]}
        </Button>
      ))}
    </fieldset>
  )
}

/** React hears of it as of any typing. */
function typeInto(area: HTMLTextAreaElement | null, text: string): void {
  if (!area) return
  area.focus()
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end')
  area.dispatchEvent(new Event('input', { bubbles: true }))
}
