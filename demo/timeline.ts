type Act = () => Promise<void>;

/** Things that happen at their time, in the order of time, however they were planned; one may plan others that come later. */
export function timeline() {
  const waiting: { at: number; n: number; act: Act }[] = [];
  let planned = 0;
  return {
    plan(at: Date, act: Act) {
      waiting.push({ at: at.getTime(), n: planned++, act });
    },
    async run() {
      while (waiting.length > 0) {
        waiting.sort((a, b) => b.at - a.at || b.n - a.n);
        await waiting.pop()?.act();
      }
    },
  };
}
export type Timeline = ReturnType<typeof timeline>;
