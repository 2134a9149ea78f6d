import { cache } from "react";
import { callChoices } from "#domain/calls/reads";
import { type Suggestions, suggestedPartners } from "#domain/consortia/matching/suggested-partners";
import { type Workspace, workspaceOf } from "#domain/consortia/workspace";
import { signedInContext } from "#lib/sessions/signed-in";
import { type PartnersParams, readParams } from "./partners.params.ts";

export type Loaded = {
  workspace: Workspace;
  /** Those that it could answer, where the reader may say so. */
  calls: Awaited<ReturnType<typeof callChoices>>;
  /** For the coordinator's people while the consortium is open. */
  suggestions: Suggestions | undefined;
  state: PartnersParams;
};
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Who is in a consortium and in which role, and whom the coordinator's people could ask; undefined for those outside. */
export async function load({ params, searchParams }: Props): Promise<Loaded | undefined> {
  return loadOnce((await params).slug, JSON.stringify(await readParams(searchParams)));
}

const loadOnce = cache(async (slug: string, wanted: string): Promise<Loaded | undefined> => {
  const state: PartnersParams = JSON.parse(wanted);
  const ctx = await signedInContext();
  const workspace = await workspaceOf(ctx, slug);
  if (!workspace) return undefined;
  const calls = workspace.may.edit === true ? await callChoices(ctx) : [];
  const suggestions =
    workspace.requests && workspace.status === "open"
      ? await suggestedPartners(ctx, workspace, {
          ...{ seat: state.seat, kind: state.kind ?? undefined, country: state.country },
          ...{ capabilities: state.capability, all: state.match === "all" },
        })
      : undefined;
  return { workspace, calls, suggestions, state };
});
