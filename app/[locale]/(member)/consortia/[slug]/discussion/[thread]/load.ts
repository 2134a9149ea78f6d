import { cache } from "react";
import { markThreadRead } from "#domain/consortia/discussion/mark-thread-read";
import { type ThreadView, threadOf } from "#domain/consortia/discussion/thread-reads";
import { noteAfter } from "#lib/requests/note-after";
import { signedInContext } from "#lib/sessions/signed-in";
import { readParams } from "./thread.params.ts";

type Props = {
  params: Promise<{ slug: string; thread: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** `personId`: of the reader. */
export type Loaded = { thread: ThreadView; personId: string };

/** One thread of a discussion for those who may read it; undefined for all others. What this page shows counts as read from then on. */
export async function load({ params, searchParams }: Props): Promise<Loaded | undefined> {
  const [{ slug, thread }, { page }] = await Promise.all([params, readParams(searchParams)]);
  return loadOnce(slug, thread, page);
}

const loadOnce = cache(async (slug: string, threadId: string, page: number | null): Promise<Loaded | undefined> => {
  const ctx = await signedInContext();
  const thread = await threadOf(ctx, { slug, threadId, page });
  if (!thread || ctx.actor.kind !== "person") return undefined;
  const until = thread.readsUntil;
  if (until) noteAfter(() => markThreadRead(ctx, { slug, threadId, until }));
  return { thread, personId: ctx.actor.personId };
});
