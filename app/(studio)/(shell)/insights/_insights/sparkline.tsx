const width = 160
const height = 28

/** A small line of how many conversations began on each day. Those who listen have the numbers beside it. */
export function Sparkline({ days }: { days: readonly number[] }) {
  const top = Math.max(1, ...days)
  const points = days.map((count, at) => {
    const x = days.length > 1 ? (at / (days.length - 1)) * width : width
    return `${x.toFixed(1)},${(height - 2 - (count / top) * (height - 4)).toFixed(1)}`
  })
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="block"
    >
      <polygon points={`0,${height} ${points.join(' ')} ${width},${height}`} className="fill-accent-soft" />
      <polyline
        points={points.join(' ')}
        fill="none"
        strokeWidth="1.5"
        strokeLinejoin="round"
        className="stroke-accent"
      />
    </svg>
  )
}
