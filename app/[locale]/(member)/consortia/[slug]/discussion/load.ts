import { cache } from "react";
import { type Discussion, discussionOf } from "#domain/consortia/discussion/discussion-reads";
import { signedInContext } from "#lib/sessions/signed-in";
import { readParams } from "./discussion.params.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** `personId`: of the reader. */
export type Loaded = { discussion: Discussion; personId: string };

/** What the partners of a consortium discuss, for their people; undefined for all others. */
export const load = async ({ params, searchParams }: Props) => loadOnce((await params).slug, (await readParams(searchParams)).page);

const loadOnce = cache(async (slug: string, page: number): Promise<Loaded | undefined> => {
  const ctx = await signedInContext();
  const discussion = await discussionOf(ctx, slug, page);
  return discussion && ctx.actor.kind === "person" ? { discussion, personId: ctx.actor.personId } : undefined;
});
