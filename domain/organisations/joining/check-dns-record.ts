import { and, eq } from "drizzle-orm";
import { organisationJoinRequests } from "#db/schema/joining";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import type { DnsResult } from "#domain/organisations/state";
import type { JoinRequestInput } from "./join-input.ts";
import { joinRequest } from "./join-requests.ts";
import { officeAbilities } from "./policy.ts";
import { recordName } from "./web-proof.ts";

/** The texts of a domain's TXT records, bounded; `undefined` where there was no answer. The portal gives one that asks the network, tests one of their own. */
export type LookUpTexts = (name: string) => Promise<string[] | undefined>;

const MAX_TEXTS = 10;
const MAX_LENGTH = 120;

/** What was found, compared with what we asked for. */
export const dnsResultOf = (answer: string[] | undefined, value: string): DnsResult =>
  answer === undefined ? "failed" : answer.includes(value) ? "found" : answer.length > 0 ? "other" : "none";

const shown = (text: string) => text.replace(/[^\x20-\x7e]/g, "?").slice(0, MAX_LENGTH);

/** An administrator looks for the TXT record that whoever asks was told to publish. The answer is shown, and decides nothing. Without `lookUp` this installation asks no name server. */
export async function checkDnsRecord(
  ctx: Context,
  { requestId }: JoinRequestInput,
  lookUp: LookUpTexts | undefined,
): Promise<Outcome<{ result: DnsResult }>> {
  const asked = await joinRequest(ctx, requestId);
  const may = asked ? officeAbilities(ctx.actor, asked, ctx.now).check : "not_found";
  if (!asked || may !== true) return refused(may === true ? "not_found" : may);
  if (!lookUp) return refused("join.no_look_ups");
  const name = recordName(asked.website);
  if (!name || !asked.dnsValue) return refused("join.no_domain");
  // Outside the transaction: a name server may take seconds.
  const answer = await lookUp(name);
  const result = dnsResultOf(answer, asked.dnsValue);
  return transact(ctx, async (ctx) => {
    const now = await joinRequest(ctx, requestId);
    const still = now ? officeAbilities(ctx.actor, now, ctx.now).check : "not_found";
    if (!now || still !== true) return refused(still === true ? "not_found" : still);
    const { organisationId } = now;
    await ctx.db
      .update(organisationJoinRequests)
      .set({ dnsResult: result, dnsAnswer: (answer ?? []).slice(0, MAX_TEXTS).map(shown), dnsCheckedAt: ctx.now })
      .where(and(eq(organisationJoinRequests.id, requestId), eq(organisationJoinRequests.status, "waiting")));
    await record(ctx, "organisation.join_record_checked", { kind: "organisation", id: organisationId }, { requestId, result });
    return done({ result });
  });
}
