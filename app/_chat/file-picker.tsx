import type { ComponentProps } from 'react'
import { useRef } from 'react'

type Props = ComponentProps<'button'> & {
  label: string
  accept?: string | undefined
  give: (file: File) => void
}

/** A button that lets one choose a file. */
export function FilePicker({ label, accept, give, ...button }: Props) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <button {...button} type="button" onClick={() => picker.current?.click()} />
      <input
        ref={picker}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const field = event.currentTarget
          const [file] = field.files ?? []
          if (file) give(file)
          // The same one may be chosen again.
          field.value = ''
        }}
      />
    </>
  )
}
