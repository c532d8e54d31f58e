import { Picture, paper, word } from './picture.tsx'

/** An edge that leads nowhere: the page is not there. */
export function LostPicture() {
  return (
    <Picture>
      <path
        d="M62 42h14a8 8 0 0 1 8 8v14a8 8 0 0 0 8 8h9"
        className="stroke-line-control"
        strokeWidth="1.5"
      />
      <rect x="10.5" y="18.5" width="52" height="48" rx="8" className={paper} />
      <rect x="17" y="25" width="12" height="12" rx="3.5" className="fill-structure-soft" />
      <path
        d="M20.5 31h5m-2-2 2 2-2 2"
        className="stroke-structure-ink"
        strokeWidth="1.3"
        strokeLinejoin="round"
      />
      <rect x="33" y="28.5" width="18" height="5" rx="2.5" className={word} />
      <rect x="17" y="45" width="34" height="5" rx="2.5" className={word} />
      <rect x="17" y="54" width="22" height="5" rx="2.5" className={word} />
      <circle cx="62.5" cy="42" r="3.5" className="fill-accent stroke-surface" strokeWidth="1.5" />
      <rect
        x="103.5"
        y="46.5"
        width="46"
        height="50"
        rx="8"
        className="stroke-line-control"
        strokeWidth="1.5"
        strokeDasharray="3 5"
      />
      <path
        d="M121.4 66.6a5.2 5.2 0 1 1 7.6 4.7c-1.6.8-2.4 1.8-2.4 3.5M126.6 80.2v.2"
        className="stroke-accent"
        strokeWidth="2.25"
      />
    </Picture>
  )
}
