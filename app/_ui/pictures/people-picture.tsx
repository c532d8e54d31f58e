import { Picture, paper, word } from './picture.tsx'

/** Cards of people: nobody has written yet. */
export function PeoplePicture() {
  return (
    <Picture>
      <rect x="40.5" y="10.5" width="79" height="40" rx="8" className={paper} opacity="0.55" />
      <rect x="30.5" y="22.5" width="99" height="46" rx="9" className={paper} opacity="0.8" />
      <rect x="20.5" y="36.5" width="119" height="60" rx="10" className={paper} />
      <circle cx="46" cy="62" r="13" className="fill-ask-soft" />
      <circle cx="46" cy="58.5" r="4" className="stroke-ask-ink" strokeWidth="1.6" />
      <path d="M39 69a7.2 7.2 0 0 1 14 0" className="stroke-ask-ink" strokeWidth="1.6" />
      <rect x="70" y="50" width="44" height="6" rx="3" className="fill-line-control" opacity="0.65" />
      <rect x="70" y="62" width="56" height="4.5" rx="2.25" className={word} />
      <rect x="70" y="71" width="38" height="4.5" rx="2.25" className={word} />
      <rect x="70" y="82" width="22" height="7" rx="3.5" className="fill-do-soft" />
      <rect x="96" y="82" width="16" height="7" rx="3.5" className="fill-say-soft" />
    </Picture>
  )
}
