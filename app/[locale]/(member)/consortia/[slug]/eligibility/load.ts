import { redirect } from "next/navigation";
import { cache } from "react";
import { type NamedMembers, namedMembers } from "#domain/consortia/eligibility/named-members";
import { type Workspace, workspaceOf } from "#domain/consortia/workspace";
import { paths } from "#lib/paths";
import { signedInContext } from "#lib/sessions/signed-in";
import { type EligibilityParams, readParams, whatIfHref } from "./eligibility.params.ts";

export type Loaded = {
  workspace: Workspace;
  now: Date;
  /** What a name could mean that the reader typed; undefined where they typed none. */
  named: NamedMembers | undefined;
};
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The eligibility of a consortium, with what the address supposes; a name that means one member leads to the address that has it among those who join. */
export async function load({ params, searchParams }: Props): Promise<Loaded | undefined> {
  return loadOnce((await params).slug, JSON.stringify(await readParams(searchParams)));
}

const loadOnce = cache(async (slug: string, supposed: string): Promise<Loaded | undefined> => {
  const state: EligibilityParams = JSON.parse(supposed);
  const ctx = await signedInContext();
  const workspace = await workspaceOf(ctx, slug, { without: state.without, joining: state.with, associated: state.associated });
  if (!workspace) return undefined;
  const named = workspace.requests && workspace.eligibility ? await namedMembers(ctx, state.add, workspace.everyone) : undefined;
  if (named?.meant) {
    const joining = [...new Set([...state.with, named.meant])];
    redirect(
      whatIfHref(paths(ctx.locale).consortiumEligibility(slug), { without: state.without, with: joining, associated: state.associated }),
    );
  }
  return { workspace, now: ctx.now, named };
});
