import { redirect } from "next/navigation";
import { cache } from "react";
import { callChoices } from "#domain/calls/reads";
import { type Commitments, commitmentsOf } from "#domain/consortia/commitments/commitments-of";
import { type NamedMembers, namedMembers } from "#domain/consortia/eligibility/named-members";
import { type Suggestions, suggestedPartners } from "#domain/consortia/matching/suggested-partners";
import { type Workspace, workspaceOf } from "#domain/consortia/workspace";
import { paths } from "#lib/paths";
import { signedInContext } from "#lib/sessions/signed-in";
import { readParams, type WorkspaceParams, whatIfHref } from "./workspace.params.ts";

export type Loaded = {
  workspace: Workspace | undefined;
  commitments: Commitments | undefined;
  now: Date;
  /** For how many seconds an answer to a request can be undone. */
  hold: number;
  /** What a name could mean that the reader typed; undefined where they typed none. */
  named: NamedMembers | undefined;
  /** Those that it could answer, where the reader may say so. */
  calls: readonly { id: string; title: string; code: string | null }[];
  /** For the coordinator's people while the consortium is open. */
  suggestions: Suggestions | undefined;
  state: WorkspaceParams;
};
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The workspace, with what the address supposes; a name that means one member leads to the address that has it among those who join. */
export async function load({ params, searchParams }: Props): Promise<Loaded> {
  return loadOnce((await params).slug, JSON.stringify(await readParams(searchParams)));
}

const loadOnce = cache(async (slug: string, supposed: string): Promise<Loaded> => {
  const state: WorkspaceParams = JSON.parse(supposed);
  const ctx = await signedInContext();
  const workspace = await workspaceOf(ctx, slug, { without: state.without, joining: state.with });
  const named = workspace?.requests && workspace.eligibility ? await namedMembers(ctx, state.add, workspace.everyone) : undefined;
  if (named?.meant) {
    const joining = [...new Set([...state.with, named.meant])];
    redirect(whatIfHref(paths(ctx.locale).consortiumWorkspace(slug), { without: state.without, with: joining }));
  }
  const commitments = workspace && (await commitmentsOf(ctx, workspace));
  const calls = workspace?.may.edit === true ? await callChoices(ctx) : [];
  const suggestions =
    workspace?.requests && workspace.status === "open"
      ? await suggestedPartners(ctx, workspace, {
          ...{ seat: state.seat, kind: state.kind ?? undefined, country: state.country, page: state.page },
          ...{ capabilities: state.capability, all: state.match === "all" },
        })
      : undefined;
  return { workspace, commitments, now: ctx.now, hold: ctx.decisionHold, named, calls, suggestions, state };
});
