import type { FoundAnswer, FoundGroup } from "../search/found-group.ts";

const PAUSE_MS = 120;

/** Asks the search page's own read for what is typed, once somebody pauses; a question that a later one replaces is never answered. Undefined where it fails. */
export function asker(address: string) {
  let last: AbortController | undefined;
  return {
    end: () => last?.abort(),
    async ask(q: string, pause = PAUSE_MS): Promise<{ groups: FoundGroup[] | undefined } | undefined> {
      last?.abort();
      const request = new AbortController();
      last = request;
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (request.signal.aborted) return undefined;
      const answer = await fetch(`${address}?q=${encodeURIComponent(q)}`, { signal: request.signal }).catch(() => undefined);
      const body = answer?.ok ? ((await answer.json().catch(() => undefined)) as FoundAnswer | undefined) : undefined;
      return request.signal.aborted ? undefined : { groups: body?.groups };
    },
  };
}
