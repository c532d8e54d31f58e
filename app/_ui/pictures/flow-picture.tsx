import { Picture, paper, word } from './picture.tsx'

/** Two blocks and the edge between them: there are no bots yet. */
export function FlowPicture() {
  return (
    <Picture>
      <path d="M66 45h11a8 8 0 0 1 8 8v8a8 8 0 0 0 8 8h3" className="stroke-line-control" strokeWidth="1.5" />
      <rect x="8.5" y="14.5" width="58" height="54" rx="8" className={paper} />
      <rect x="15" y="21" width="12" height="12" rx="3.5" className="fill-say-soft" />
      <path d="M18.5 25.2h5M18.5 28.4h3" className="stroke-say-ink" strokeWidth="1.4" />
      <rect x="31" y="24.5" width="22" height="5" rx="2.5" className={word} />
      <path
        d="M15 41a4 4 0 0 1 4-4h32a4 4 0 0 1 4 4v15a4 4 0 0 1-4 4H17a2 2 0 0 1-2-2z"
        className="fill-say-soft"
      />
      <rect x="20" y="42.5" width="27" height="4" rx="2" className="fill-say" opacity="0.55" />
      <rect x="20" y="50.5" width="18" height="4" rx="2" className="fill-say" opacity="0.35" />
      <circle cx="66.5" cy="45" r="3.5" className="fill-surface stroke-accent" strokeWidth="1.75" />
      <rect x="96.5" y="42.5" width="55" height="57" rx="8" className={paper} />
      <rect x="103" y="49" width="12" height="12" rx="3.5" className="fill-ask-soft" />
      <path
        d="M107.2 53.6a1.8 1.8 0 1 1 2.6 1.6c-.5.3-.8.6-.8 1.2M109 58.4v.1"
        className="stroke-ask-ink"
        strokeWidth="1.3"
      />
      <rect x="119" y="52.5" width="20" height="5" rx="2.5" className={word} />
      <rect x="103.5" y="66.5" width="41" height="11" rx="5.5" className="fill-surface stroke-line-strong" />
      <rect x="109" y="70" width="18" height="4" rx="2" className={word} />
      <rect x="103.5" y="81.5" width="41" height="11" rx="5.5" className="fill-surface stroke-line-strong" />
      <rect x="109" y="85" width="24" height="4" rx="2" className={word} />
      <circle cx="96.5" cy="69" r="3.5" className="fill-accent stroke-surface" strokeWidth="1.5" />
    </Picture>
  )
}
