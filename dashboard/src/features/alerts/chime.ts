/** Two soft notes, made here: nothing to load, nothing to miss. */
export async function chime(): Promise<void> {
  const context = new AudioContext();
  // a browser that was not touched yet stays silent; the alert is on the screen all the same
  await context.resume();
  [660, 880].forEach((frequency, note) => {
    const begin = context.currentTime + note * 0.16;
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.frequency.value = frequency;
    loudness.gain.setValueAtTime(0.001, begin);
    loudness.gain.exponentialRampToValueAtTime(0.2, begin + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.001, begin + 0.5);
    tone.connect(loudness).connect(context.destination);
    tone.start(begin);
    tone.stop(begin + 0.55);
  });
  setTimeout(() => void context.close(), 1_000);
}
