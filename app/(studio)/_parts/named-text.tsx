import { namedPieces } from '#flow/text/named-outputs.ts'

/** A sentence that quotes an author's texts: the variables in them are chips, as on the canvas. */
export function NamedText({ text }: { text: string }) {
  return namedPieces(text).map((piece, place) =>
    'variable' in piece ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name and are drawn anew together
      <span key={place} className="rounded-small bg-accent-soft px-1 text-accent-ink">
        {piece.variable}
        {piece.filters && <span className="ms-1 opacity-80">{piece.filters}</span>}
      </span>
    ) : (
      piece.text
    ),
  )
}
