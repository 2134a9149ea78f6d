import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import type { Turn } from "#domain/kernel/context";
import { type Consortium, type ConsortiumAddress, emailAboutConsortium, type Told } from "../email-about-consortium.ts";
import type { ConsortiumMails } from "../mails.ts";
import { READING_STATUSES } from "../policy.ts";

type Where<T extends keyof ConsortiumMails> = {
  template: T;
  told: Told<T>;
  address: ConsortiumAddress;
  /** The organisation that acts, which needs no email about it. */
  except?: string | undefined;
};

/** Emails the partners of a consortium about what is for partners only: those that may read it, so none that lapsed or is suspended. */
export async function emailPartners<T extends keyof ConsortiumMails>(
  turn: Turn,
  consortium: Consortium,
  { template, told, address, except }: Where<T>,
) {
  const reading = await turn.db
    .select({ id: organisations.id })
    .from(consortiumMembers)
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .where(
      and(
        eq(consortiumMembers.consortiumId, consortium.id),
        eq(consortiumMembers.status, "joined"),
        except === undefined ? undefined : ne(organisations.id, except),
        inArray(organisations.status, [...READING_STATUSES]),
      ),
    )
    .orderBy(asc(organisations.id));
  for (const { id } of reading) await emailAboutConsortium(turn, consortium, id, template, told, address);
}
