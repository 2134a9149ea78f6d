import { and, eq } from "drizzle-orm";
import { organisationJoinRequests } from "#db/schema/joining";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { countManagers } from "#domain/organisations/managers";
import { cutOff, lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { tokenHash } from "#lib/hash";
import { countHeldMails } from "./held-answer.ts";
import { answererOf } from "./policy.ts";
import { recordName } from "./web-proof.ts";

/** A request as whoever asked sees it on the page behind their email. Undefined for a link that never was, or whose address was not confirmed in time. */
export async function ownJoinRequest(ctx: Context, token: string) {
  const { status, askedAt, firstName, toldAt, dnsValue } = organisationJoinRequests;
  const [row] = await ctx.db
    .select({
      organisation: organisations.name,
      slug: organisations.slug,
      website: organisations.website,
      managers: countManagers(ctx),
      status,
      askedAt,
      firstName,
      toldAt,
      dnsValue,
      held: countHeldMails(ctx),
    })
    .from(organisationJoinRequests)
    .innerJoin(organisations, eq(organisations.id, organisationJoinRequests.organisationId))
    .where(and(eq(organisationJoinRequests.tokenHash, tokenHash(token)), eq(organisations.clusterId, ctx.clusterId)));
  if (!row || (row.status === "unconfirmed" && row.askedAt <= cutOff(ctx.now, "unconfirmed"))) return undefined;
  const { website, dnsValue: value, managers, held, ...shown } = row;
  const name = recordName(website);
  return {
    ...shown,
    // Nothing of an answer that can still be undone is shown.
    status: held > 0 ? ("waiting" as const) : row.status,
    answeredBy: answererOf({ managers, toldAt: row.toldAt }, ctx.now),
    record: name && value ? { name, value } : undefined,
    until: later(row.askedAt, lastingUntil("joinRequestOpen")),
  };
}
