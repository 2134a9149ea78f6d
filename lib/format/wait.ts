const MINUTE = 60;

/** A wait of so many seconds as the sentences count it: whole minutes in minutes, any other in seconds. */
export const waitOf = (seconds: number): { unit: "minutes" | "seconds"; n: number } =>
  seconds >= MINUTE && seconds % MINUTE === 0 ? { unit: "minutes", n: seconds / MINUTE } : { unit: "seconds", n: seconds };

/** The same for what is still to come: from a minute on, the minute that has begun counts. */
export const timeLeft = (seconds: number) => waitOf(seconds < MINUTE ? seconds : Math.ceil(seconds / MINUTE) * MINUTE);
