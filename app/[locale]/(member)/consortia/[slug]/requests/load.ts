import { cache } from "react";
import { type JoinRequest, type Workspace, workspaceOf } from "#domain/consortia/workspace";
import { signedInContext } from "#lib/sessions/signed-in";
import { type RequestsParams, readParams } from "./requests.params.ts";

export type Loaded = {
  workspace: Workspace;
  requests: JoinRequest[];
  /** For how many seconds an answer to a request can be undone. */
  hold: number;
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
  return workspace?.requests && { workspace, requests: workspace.requests, hold: ctx.decisionHold };
});
