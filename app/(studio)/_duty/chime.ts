let context: AudioContext | undefined

/** Two soft notes, a fourth apart, made here: somebody waits. Silent where the browser does not let a page sound before it was touched. */
export function chime(): void {
  if (!('AudioContext' in window)) return
  context ??= new AudioContext()
  const playing = context
  void playing
    .resume()
    .then(() => {
      note(playing, 659.25, 0)
      note(playing, 880, 0.13)
    })
    .catch(() => undefined)
}

function note(playing: AudioContext, frequency: number, after: number): void {
  const from = playing.currentTime + after
  const tone = playing.createOscillator()
  const loudness = playing.createGain()
  tone.type = 'sine'
  tone.frequency.value = frequency
  loudness.gain.setValueAtTime(0, from)
  loudness.gain.linearRampToValueAtTime(0.16, from + 0.012)
  loudness.gain.exponentialRampToValueAtTime(0.0001, from + 0.55)
  tone.connect(loudness).connect(playing.destination)
  tone.start(from)
  tone.stop(from + 0.6)
}
