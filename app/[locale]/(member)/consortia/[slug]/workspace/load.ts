import { cache } from "react";
import { type Commitments, commitmentsOf } from "#domain/consortia/commitments/commitments-of";
import { latestInConsortium, type NamedEntry } from "#domain/consortia/history/named-history";
import { type ProposalEnd, proposalEnd } from "#domain/consortia/results/proposal-end";
import { type Decisions, decisionsOf } from "#domain/consortia/rooms/decision-reads";
import type { WaitingThing } from "#domain/consortia/waiting/state";
import { waitingFor } from "#domain/consortia/waiting/waiting-for";
import { type Workspace, workspaceOf } from "#domain/consortia/workspace";
import { signedInContext } from "#lib/sessions/signed-in";
import { readParams } from "./workspace.params.ts";

/** Lines of the history on the overview. */
const LATEST = 5;

/** `end`: how the preparation of its proposal ended. `waiting`: what it wants of the reader or their organisations. */
export type Loaded = {
  workspace: Workspace;
  commitments: Commitments;
  end: ProposalEnd | undefined;
  decisions: Decisions | undefined;
  waiting: readonly WaitingThing[];
  /** What happened last. */
  latest: NamedEntry[];
  now: Date;
};
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What a consortium has reached and lacks, for its partners and the cluster's administrators; undefined for all others. */
export const load = async ({ params, searchParams }: Props) => loadOnce((await params).slug, (await readParams(searchParams)).decisions);

const loadOnce = cache(async (slug: string, page: number): Promise<Loaded | undefined> => {
  const ctx = await signedInContext();
  const workspace = await workspaceOf(ctx, slug);
  if (!workspace) return undefined;
  const [commitments, decisions] = [await commitmentsOf(ctx, workspace), await decisionsOf(ctx, slug, page)];
  const end = await proposalEnd(ctx, workspace);
  const [found] = await waitingFor(ctx, { slug });
  const latest = await latestInConsortium(ctx, slug, LATEST);
  return { workspace, commitments, end, decisions, waiting: found?.things ?? [], latest, now: ctx.now };
});
