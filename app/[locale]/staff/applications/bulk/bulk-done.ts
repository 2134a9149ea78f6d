type Failed = { applicationId: string; refusal: string };

/** The queue's address with what came of many: how many were done, and each that was not with its reason, still selected. */
export function bulkDone(back: string, count: number, failed: Failed[], what: "decided" | "undone" = "decided"): string {
  const [path = "", query = ""] = back.split("?");
  const search = new URLSearchParams(query);
  search.set("done", String(count));
  if (what === "undone") search.set("what", what);
  for (const { applicationId, refusal } of failed) {
    search.append("failed", `${applicationId}~${refusal}`);
    search.append("id", applicationId);
  }
  return `${path}?${search}`;
}

export function failedOf(failed: readonly string[]) {
  return failed.slice(0, 25).map((one) => {
    const [id = "", refusal = ""] = one.split("~");
    return { id, refusal };
  });
}
