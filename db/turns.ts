const SLOW_MS = 100;

/** A body that answered a refusal: what it wrote before is rolled back. */
export const isRefusal = (value: unknown) => typeof value === "object" && value !== null && "ok" in value && value.ok === false;

/** Names a turn in the log that kept others from writing for long. `began` is of `performance.now()`. */
export function tellSlow(began: number) {
  const took = performance.now() - began;
  if (took > SLOW_MS)
    process.stderr.write(`${JSON.stringify({ slowTransaction: Math.round(took), msg: "a write took long: others waited for it" })}\n`);
}
