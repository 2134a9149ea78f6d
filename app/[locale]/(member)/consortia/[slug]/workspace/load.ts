import { cache } from "react";
import { type Commitments, commitmentsOf } from "#domain/consortia/commitments/commitments-of";
import { type Workspace, workspaceOf } from "#domain/consortia/workspace";
import { signedInContext } from "#lib/sessions/signed-in";

export type Loaded = { workspace: Workspace; commitments: Commitments; now: Date };
type Props = { params: Promise<{ slug: string }> };

/** What a consortium has reached and lacks, for its partners and the cluster's administrators; undefined for all others. */
export const load = async ({ params }: Props) => loadOnce((await params).slug);

const loadOnce = cache(async (slug: string): Promise<Loaded | undefined> => {
  const ctx = await signedInContext();
  const workspace = await workspaceOf(ctx, slug);
  return workspace && { workspace, commitments: await commitmentsOf(ctx, workspace), now: ctx.now };
});
