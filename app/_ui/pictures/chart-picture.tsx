import { Picture, paper } from './picture.tsx'

/** Bars that begin to rise: nothing to count yet. */
export function ChartPicture() {
  return (
    <Picture>
      <rect x="18.5" y="12.5" width="123" height="88" rx="9" className={paper} />
      <path d="M30 84.5h100M30 64.5h100M30 44.5h100" className="stroke-line" />
      <rect x="36" y="70" width="13" height="14" rx="3" className="fill-accent" opacity="0.25" />
      <rect x="55" y="62" width="13" height="22" rx="3" className="fill-accent" opacity="0.4" />
      <rect x="74" y="66" width="13" height="18" rx="3" className="fill-accent" opacity="0.3" />
      <rect x="93" y="52" width="13" height="32" rx="3" className="fill-accent" opacity="0.6" />
      <rect x="112" y="40" width="13" height="44" rx="3" className="fill-accent" />
      <path
        d="m34 56 19-9 19 4 20-13 25-14"
        className="stroke-line-control"
        strokeWidth="1.5"
        strokeDasharray="2 4"
      />
      <circle cx="118" cy="23.5" r="3.5" className="fill-surface stroke-accent" strokeWidth="1.75" />
    </Picture>
  )
}
