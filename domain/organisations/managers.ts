import { and, eq, inArray } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import { MANAGER_ROLES } from "#domain/access/state";
import type { Context } from "#domain/kernel/context";

/** For a query about organisations: how many owners and admins each has who can sign in. None: nobody acts for it. */
export const countManagers = (ctx: Context) =>
  ctx.db.$count(
    organisationPeople,
    and(
      eq(organisationPeople.organisationId, organisations.id),
      inArray(organisationPeople.role, [...MANAGER_ROLES]),
      inArray(organisationPeople.personId, ctx.db.select({ id: people.id }).from(people).where(eq(people.status, "active"))),
    ),
  );
