const MIN_MS = 150;

/** Takes the same time whatever the work finds or throws, so that the time of an answer tells nothing. */
export async function evenly(work: () => Promise<unknown>) {
  const [done] = await Promise.allSettled([work(), new Promise((wait) => setTimeout(wait, MIN_MS))]);
  if (done.status === "rejected") throw done.reason;
}
