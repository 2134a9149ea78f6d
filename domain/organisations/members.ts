import { and, eq, exists, inArray, isNotNull, isNull, notExists, or } from "drizzle-orm";
import { organisationPeople } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import type { OrganisationStatus } from "./state.ts";

/** The page of a hidden organisation is not shown, but it is a member; a suspended or closed one is none. */
const MEMBER_STATUSES: OrganisationStatus[] = ["active", "hidden"];

type Reader = Pick<Context, "db">;

/** Somebody accepted to act for an organisation. */
const peopleOf = ({ db }: Reader) =>
  db.select({ id: organisationPeople.personId }).from(organisationPeople).where(eq(organisationPeople.organisationId, organisations.id));

/**
 * Whether a row of `organisations` counts as a member in every figure: its membership is active, and it was published or somebody accepted to act for it. What a
 * file brought in, or what was approved and nobody has accepted yet, is none.
 */
export const isMemberOrganisation = (ctx: Reader) =>
  and(inArray(organisations.status, MEMBER_STATUSES), or(isNotNull(organisations.publishedAt), exists(peopleOf(ctx))));

/** Whether a row of `organisations` would be a member once it is published or somebody acts for it. */
export const isNotYetMember = (ctx: Reader) =>
  and(inArray(organisations.status, MEMBER_STATUSES), isNull(organisations.publishedAt), notExists(peopleOf(ctx)));
