'use client'

import { Upload, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { uploadFile } from '#app/_api/upload-file.ts'
import { Button } from '#app/_ui/button.tsx'
import { Field } from '#app/_ui/field.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { useBot } from '../_bot/bot-context.ts'
import { lookWords } from './look-words.ts'
import { pictureAddress } from './picture-address.ts'

type Props = {
  label: string
  hint: string
  /** Said of an address that `read` does not take. */
  wrong: string
  /** What may be picked to be uploaded, as `accept` of a field for files says it. */
  accept: string
  /** The address as it may be kept; '': not at all. */
  read: (typed: string) => string
  value: string
  /** `isWrong`: something is typed that cannot be kept. */
  onValueChange: (value: string, isWrong: boolean) => void
  disabled: boolean
}

/** A picture: uploaded, or by its address. */
export function PictureField({ label, hint, wrong, accept, read, value, onValueChange, disabled }: Props) {
  const said = useWords(lookWords)
  const { here } = useBot()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(value)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  // Others may be edited while a picture goes up.
  const latest = useRef(onValueChange)
  latest.current = onValueChange
  const isWrong = typed.trim() !== '' && read(typed.trim()) === ''

  function take(next: string) {
    setTyped(next)
    setFailed(false)
    const kept = read(next.trim())
    latest.current(kept, next.trim() !== '' && kept === '')
  }
  async function upload(file: File) {
    setBusy(true)
    setFailed(false)
    try {
      const plain = new File([file], file.name.replace(/[^\w.-]+/g, '-'), { type: file.type })
      take(pictureAddress((await uploadFile(here.workspace, plain)).url, location.origin))
    } catch {
      setFailed(true)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Field
      label={label}
      hint={hint}
      error={failed ? said.uploadFailed : isWrong ? wrong : undefined}
      optional
    >
      <div className="flex items-center gap-2">
        {value ? (
          // biome-ignore lint/performance/noImgElement: an address that its author gave, from any host.
          <img
            src={value}
            alt=""
            referrerPolicy="no-referrer"
            className="size-8 flex-none rounded-control border border-line bg-sunken object-cover"
          />
        ) : null}
        <TextField
          type="text"
          inputMode="url"
          value={typed}
          placeholder="https://"
          disabled={disabled}
          onValueChange={take}
          className="min-w-0 grow"
          end={
            typed && !disabled ? (
              <IconButton size="sm" label={said.removePicture} icon={X} onClick={() => take('')} />
            ) : undefined
          }
        />
        <Button icon={Upload} loading={busy} disabled={disabled} onClick={() => input.current?.click()}>
          {said.upload}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept={accept}
          aria-label={said.uploadFor(label)}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            if (file) void upload(file)
            event.currentTarget.value = ''
          }}
        />
      </div>
    </Field>
  )
}
