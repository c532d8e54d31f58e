import { Picture, paper, word } from './picture.tsx'

/** A grid with one row being written: there are no tables yet. */
export function TablePicture() {
  return (
    <Picture>
      <rect x="18.5" y="14.5" width="123" height="84" rx="9" className={paper} />
      <path
        d="M18.5 34.5h123M18.5 55.5h123M18.5 76.5h123M59.5 14.5v84M104.5 14.5v84"
        className="stroke-line"
      />
      <rect x="27" y="22" width="22" height="5" rx="2.5" className="fill-line-control" opacity="0.65" />
      <rect x="68" y="22" width="26" height="5" rx="2.5" className="fill-line-control" opacity="0.65" />
      <rect x="113" y="22" width="18" height="5" rx="2.5" className="fill-line-control" opacity="0.65" />
      <rect x="27" y="42.5" width="18" height="5" rx="2.5" className={word} />
      <rect x="68" y="42.5" width="29" height="5" rx="2.5" className={word} />
      <rect x="113" y="42" width="20" height="6" rx="3" className="fill-do-soft" />
      <rect x="27" y="63.5" width="24" height="5" rx="2.5" className={word} />
      <rect
        x="59.5"
        y="55.5"
        width="45"
        height="21"
        className="fill-accent-soft stroke-accent"
        strokeWidth="1.75"
      />
      <rect x="68" y="63.5" width="14" height="5" rx="2.5" className="fill-accent" opacity="0.55" />
      <path d="M86 61v10" className="stroke-accent" strokeWidth="1.5" />
      <rect x="113" y="63" width="16" height="6" rx="3" className="fill-decide-soft" />
      <path d="M35 87.5h8M39 83.5v8" className="stroke-ink-3" strokeWidth="1.5" />
    </Picture>
  )
}
