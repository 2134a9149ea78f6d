const MIN_MS = 150;

/** Takes the same time whatever the work finds, so that the time of an answer tells nothing. */
export async function evenly(work: () => Promise<unknown>) {
  await Promise.all([work(), new Promise((wait) => setTimeout(wait, MIN_MS))]);
}
