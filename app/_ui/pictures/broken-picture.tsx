import { Picture, paper, word } from './picture.tsx'

/** An edge that came apart: something went wrong on our side. */
export function BrokenPicture() {
  return (
    <Picture>
      <path d="M60 46h9M91 62h9" className="stroke-line-control" strokeWidth="1.5" />
      <path d="M69 46c6 0 8 2 9 6M91 62c-6 0-8-2-9-6" className="stroke-danger" strokeWidth="1.75" />
      <path
        d="M83.5 39.5 85 35M89.5 43.5l4-3M75.5 68.5 74 73M69.5 64.5l-4 3"
        className="stroke-danger"
        strokeWidth="1.5"
      />
      <rect x="10.5" y="22.5" width="50" height="48" rx="8" className={paper} />
      <rect x="17" y="29" width="12" height="12" rx="3.5" className="fill-do-soft" />
      <path d="m24 31.5-3 4h4l-3 4" className="stroke-do-ink" strokeWidth="1.3" strokeLinejoin="round" />
      <rect x="33" y="32.5" width="18" height="5" rx="2.5" className={word} />
      <rect x="17" y="49" width="33" height="5" rx="2.5" className={word} />
      <rect x="17" y="58" width="20" height="5" rx="2.5" className={word} />
      <rect x="99.5" y="40.5" width="50" height="48" rx="8" className={paper} />
      <rect x="106" y="47" width="12" height="12" rx="3.5" className="fill-danger-soft" />
      <path d="M112 50.2v3.4M112 56v.1" className="stroke-danger-ink" strokeWidth="1.5" />
      <rect x="122" y="50.5" width="18" height="5" rx="2.5" className={word} />
      <rect x="106" y="67" width="30" height="5" rx="2.5" className={word} />
      <rect x="106" y="76" width="22" height="5" rx="2.5" className={word} />
    </Picture>
  )
}
