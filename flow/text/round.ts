/**
 * Rounds to some decimals (0 to 10). Half goes away from zero, on the decimals that are written: 1.005 to two is 1.01,
 * although the binary fraction behind it is a little less.
 */
export function round(value: number, decimals = 0): number {
  const places = Math.min(Math.max(Math.trunc(decimals), 0), 10)
  const shifted = Math.round(shift(Math.abs(value), places))
  return Math.sign(value) * shift(shifted, -places)
}

function shift(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  return Number(`${mantissa}e${Number(exponent) + places}`)
}
