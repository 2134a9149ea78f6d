import { cache } from "react";
import { type FirstMeeting, firstMeetingsOf } from "#domain/consortia/first-meetings/first-meeting-reads";
import { type JoinRequest, type Workspace, workspaceOf } from "#domain/consortia/workspace";
import { signedInContext } from "#lib/sessions/signed-in";
import { type RequestsParams, readParams } from "./requests.params.ts";

export type Loaded = {
  workspace: Workspace;
  requests: JoinRequest[];
  /** For how many seconds an answer to a request can be undone. */
  hold: number;
  /** What was proposed to whoever asks, by the id of the request. */
  firstMeetings: Map<string, FirstMeeting>;
};
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The requests to a consortium, for its coordinator's people; undefined for all others. */
export const load = async ({ params, searchParams }: Props): Promise<(Loaded & { state: RequestsParams }) | undefined> => {
  const [loaded, state] = await Promise.all([loadOnce((await params).slug), readParams(searchParams)]);
  return loaded && { ...loaded, state };
};

const loadOnce = cache(async (slug: string): Promise<Loaded | undefined> => {
  const ctx = await signedInContext();
  const workspace = await workspaceOf(ctx, slug);
  if (!workspace?.requests) return undefined;
  const { requests } = workspace;
  const firstMeetings = await firstMeetingsOf(
    ctx,
    requests.map(({ id }) => id),
  );
  return { workspace, requests, hold: ctx.decisionHold, firstMeetings };
});
