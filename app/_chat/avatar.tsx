import { useState } from 'react'

/** A face: a picture, or the first letter of the name where there is none or it does not load. */
export function Avatar({ picture, name }: { picture: string; name: string }) {
  const [broken, setBroken] = useState('')
  return (
    <span className="avatar" aria-hidden="true">
      {picture && broken !== picture ? (
        <img src={picture} alt="" referrerPolicy="no-referrer" onError={() => setBroken(picture)} />
      ) : (
        [...name.trim()][0]?.toUpperCase()
      )}
    </span>
  )
}
