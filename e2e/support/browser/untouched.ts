import { createHash } from "node:crypto";
import { test } from "@playwright/test";
import { NO_NUMBER } from "#domain/membership/state";
import type { Portal } from "../portals/portal.ts";
import { inDatabase } from "../subjects/accounts.ts";

const given = new Map<string, Set<string>>();
const numberOf = (text: string) => createHash("sha256").update(text).digest().readUInt32BE();

/** Any word here gives the tests other subjects than they usually meet: none may depend on which one it is given. */
const OTHER_SUBJECTS = process.env.PORTAL_TEST_SUBJECTS ? [process.env.PORTAL_TEST_SUBJECTS] : [];

/**
 * An id that a question answers and that no test at this portal was given yet. The test's own name chooses where to begin, so that a
 * test alone meets what it meets in the whole run, whatever ran before it. A later question is asked where the one before has no more.
 */
function untouched(portal: Portal, ...questions: string[]): string {
  const before = given.get(portal.database) ?? new Set();
  const start = numberOf([test.info().titlePath.join(), ...OTHER_SUBJECTS].join());
  for (const sql of questions) {
    const ids = inDatabase(portal, (db) => db.prepare(sql).pluck().all() as string[]);
    const from = start % Math.max(1, ids.length);
    const id = [...ids.slice(from), ...ids.slice(0, from)].find((one) => !before.has(one));
    if (!id) continue;
    given.set(portal.database, before.add(id));
    return id;
  }
  throw new Error(`all are given to other tests: ${questions.join("; ")}`);
}

const NUMBERED = `not exists (select 1 from application_answers said where said.application_id = applications.id and said.question = '${NO_NUMBER}')`;
/** Approving one that may be another's duplicate asks for a reason. */
const UNLIKE = "not exists (select 1 from application_likes likes where likes.application_id = applications.id)";
const waits = (emails: string) =>
  `select id from applications where status = 'submitted' and assigned_to is null and ${NUMBERED} and ${UNLIKE} and email like '${emails}' order by reference`;
/** The addresses of the applications that a portal has beside the demonstration's, for when those are used up. */
export const spareAddress = (n: number | "%") => `spare-${n}@example.org`;

/** An application that waits for somebody to take it, and whose approval needs no reason: of the demonstration as long as there is one. */
export const waitingApplication = (portal: Portal) => untouched(portal, waits("%@%.example.org"), waits(spareAddress("%")));

const withOwners = (owners: 0 | 1) => `select o.id from organisations o join listings l on l.organisation_id = o.id
  where o.made_up = 1 and (select count(*) from organisation_people where organisation_id = o.id and role = 'owner') = ${owners}
    and not exists (select 1 from consortium_members c join consortium_members asked on asked.consortium_id = c.consortium_id
      where c.organisation_id = o.id and c.role = 'coordinator' and asked.status = 'asked')
    and not exists (select 1 from organisation_messages where to_id = o.id or (from_id = o.id and reported_at is not null))
    and not exists (select 1 from organisation_join_requests where organisation_id = o.id and status = 'waiting')
    and not exists (select 1 from consortium_members c left join commitment_letters letter on letter.consortium_id = c.consortium_id
      where c.organisation_id = o.id and c.status = 'joined' and (letter.id is not null or c.offered_at is not null))`;
const OWNED = withOwners(1);
/** Nobody acts for them, though their profile says something. */
const OWNERLESS = `${withOwners(0)} and o.text <> '{}' and not exists (select 1 from organisation_people where organisation_id = o.id)`;
const outsideOf = (consortium: string) =>
  `and o.id not in (select m.organisation_id from consortium_members m join consortia c on c.id = m.consortium_id where c.slug = '${consortium}')`;
const LOOKED_AT = "and exists (select 1 from organisation_looks looks where looks.organisation_id = o.id)";

/**
 * A made-up, listed organisation of the demonstration with one owner, of whom nobody in a consortium or by a message wants anything. Staff have looked at it, as
 * long as there is one: of a new one moderation shows no changes. When those are used up, one that nobody acts for, to which the test gives an owner. It has no row in the
 * consortium whose slug `outside` is.
 */
export const organisationToOwn = (portal: Portal, outside?: string) =>
  untouched(
    portal,
    ...[`${OWNED} ${LOOKED_AT}`, OWNED, OWNERLESS].map(
      (question) => `${question} ${outside ? outsideOf(outside) : ""} order by o.name_key`,
    ),
  );

const SOLE = `and exists (select 1 from organisation_people op join people p on p.id = op.person_id
  where op.organisation_id = o.id and op.role = 'owner' and p.status = 'active'
    and (select count(*) from organisation_people x where x.person_id = p.id) = 1)
  and not exists (select 1 from organisation_people where organisation_id = o.id and role = 'admin')`;

/** Such an organisation whose owner acts for no other, and beside whom nobody manages it. */
export const solelyOwnedOrganisation = (portal: Portal) => untouched(portal, `${OWNED} ${SOLE} order by o.name_key`);
