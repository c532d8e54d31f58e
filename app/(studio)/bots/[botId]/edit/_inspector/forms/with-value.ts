/** Choices, and what is chosen already even when it is not (or no longer) among them. */
export function withValue(choices: { value: string; label: string }[], value: string) {
  if (!value || choices.some((choice) => choice.value === value)) return choices
  return [...choices, { value, label: value }]
}
