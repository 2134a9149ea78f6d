import { cache } from "react";
import { type Commitments, commitmentsOf } from "#domain/consortia/commitments/commitments-of";
import { unreadMessages } from "#domain/consortia/discussion/unread-messages";
import { meetingsToAnswer } from "#domain/consortia/meetings/meeting-reads";
import { agreementInForce, hasAccepted } from "#domain/consortia/rooms/agreements";
import { type Decisions, decisionsOf } from "#domain/consortia/rooms/decision-reads";
import { type Workspace, workspaceOf } from "#domain/consortia/workspace";
import { signedInContext } from "#lib/sessions/signed-in";
import { readParams } from "./workspace.params.ts";

/** `agreementWaits`: the reader, of a partner, has not accepted the confidentiality agreement in force. */
export type Loaded = {
  workspace: Workspace;
  commitments: Commitments;
  decisions: Decisions | undefined;
  agreementWaits: boolean;
  /** How many meetings wait for an answer of the reader’s organisation. */
  meetingsWait: number;
  /** How many messages of the discussion the reader has not read. */
  unread: number;
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
  const agreementWaits = decisions !== undefined && !(await hasAccepted(ctx, await agreementInForce(ctx, workspace.id), ctx.actor));
  const meetingsWait = await meetingsToAnswer(ctx, slug);
  const unread = await unreadMessages(ctx, slug);
  return { workspace, commitments, decisions, agreementWaits, meetingsWait, unread, now: ctx.now };
});
