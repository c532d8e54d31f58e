import { Picture, paper, word } from './picture.tsx'

/** A conversation at rest: nobody is waiting. */
export function InboxPicture() {
  return (
    <Picture>
      <rect x="22.5" y="10.5" width="115" height="92" rx="10" className={paper} />
      <circle cx="39" cy="33" r="7" className="fill-human-soft" />
      <circle cx="39" cy="31" r="2.2" className="stroke-human-ink" strokeWidth="1.4" />
      <path d="M35.4 36.6a3.9 3.9 0 0 1 7.2 0" className="stroke-human-ink" strokeWidth="1.4" />
      <path d="M51 28a5 5 0 0 1 5-5h37a5 5 0 0 1 5 5v10a5 5 0 0 1-5 5H53a2 2 0 0 1-2-2z" className={word} />
      <rect x="57" y="28" width="33" height="4" rx="2" className="fill-line-control" opacity="0.6" />
      <rect x="57" y="35" width="21" height="4" rx="2" className="fill-line-control" opacity="0.4" />
      <path
        d="M72 55a5 5 0 0 1 5-5h46a5 5 0 0 1 5 5v7a2 2 0 0 1-2 2H77a5 5 0 0 1-5-5z"
        className="fill-accent"
      />
      <rect x="79" y="55" width="36" height="4" rx="2" className="fill-on-accent" opacity="0.75" />
      <path d="M109 71.5l3 3 6-6.5" className="stroke-success" strokeWidth="1.75" strokeLinejoin="round" />
      <path d="M116 74.5l6.5-6.5" className="stroke-success" strokeWidth="1.75" />
      <path d="M22.5 82.5h115" className="stroke-line" />
      <rect x="33" y="90" width="34" height="4" rx="2" className={word} />
      <circle cx="126" cy="92" r="4.5" className="fill-accent-soft" />
      <path d="M124.4 92h3.2m-1.4-1.6 1.6 1.6-1.6 1.6" className="stroke-accent-ink" strokeWidth="1.1" />
    </Picture>
  )
}
