'use client'

import { Upload, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { Select } from '#app/_ui/select.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import type { Media, MediaField } from '#flow/fields/media.ts'
import { words } from '#flow/words.ts'
import { useCanvasView } from '../../_canvas/canvas-context.tsx'
import type { FormProps } from '../form.ts'
import { useServices } from '../services-context.tsx'

const kinds = ['image', 'video', 'audio', 'file'] as const

/** A picture, film, sound or file: by its address, or uploaded; with the words for who cannot see it. */
export function MediaForm({ value, set }: FormProps<MediaField>) {
  const said = useWords(mediaWords)
  const { language } = useCanvasView().reading
  const services = useServices()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const upload = (file: File) => {
    setBusy(true)
    setFailed(false)
    services
      .upload(file)
      .then(({ url, name, type }) => set({ kind: kindOf(type), url, name }))
      .catch(() => setFailed(true))
      .finally(() => setBusy(false))
  }
  const picker = (
    <input
      ref={input}
      type="file"
      hidden
      onChange={(event) => {
        const [file] = event.target.files ?? []
        if (file) upload(file)
        event.target.value = ''
      }}
    />
  )
  if (!value) {
    return (
      <div className="flex flex-wrap gap-2">
        {picker}
        <Button
          size="sm"
          variant="secondary"
          icon={Upload}
          loading={busy}
          onClick={() => input.current?.click()}
        >
          {said.upload}
        </Button>
        <Button size="sm" variant="ghost" onClick={() => set({ kind: 'image', url: '' })}>
          {said.byAddress}
        </Button>
        {failed && <Banner tone="danger">{said.failed}</Banner>}
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-2">
      {picker}
      <div className="flex gap-2">
        <Select
          label={said.kind}
          items={kinds.map((kind) => ({ value: kind, label: said.kinds[kind] }))}
          value={value.kind}
          onValueChange={(kind) => set(kind, ['kind'])}
          className="flex-1"
        />
        <IconButton label={said.remove} icon={X} onClick={() => set(null)} />
      </div>
      <TextField
        aria-label={said.address}
        placeholder="https://"
        value={value.url}
        onValueChange={(url) => set(url, ['url'])}
      />
      <TextField
        aria-label={said.alt}
        placeholder={said.alt}
        value={value.alt?.[language] ?? ''}
        onValueChange={(said) => set({ ...value.alt, [language]: said }, ['alt'])}
      />
    </div>
  )
}

function kindOf(type: string): Media['kind'] {
  return kinds.find((kind) => type.startsWith(`${kind}/`)) ?? 'file'
}

const mediaWords = words({
  en: {
    upload: 'Upload',
    byAddress: 'By its address',
    failed: 'This file could not be uploaded: 10 MB at most, pictures, films, sounds and documents.',
    kind: 'Kind',
    kinds: { image: 'Picture', video: 'Film', audio: 'Sound', file: 'File' },
    remove: 'Remove',
    address: 'Address',
    alt: 'What it shows, in words',
  },
  fr: {
    upload: 'Envoyer un fichier',
    byAddress: 'Par son adresse',
    failed: 'Ce fichier n’a pas pu être envoyé : 10 Mo au plus, images, vidéos, sons et documents.',
    kind: 'Genre',
    kinds: { image: 'Image', video: 'Vidéo', audio: 'Son', file: 'Fichier' },
    remove: 'Retirer',
    address: 'Adresse',
    alt: 'Ce que cela montre, en mots',
  },
})
