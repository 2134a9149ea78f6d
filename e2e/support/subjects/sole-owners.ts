import { solelyOwnedOrganisation } from "../browser/untouched.ts";
import { demo } from "../places.ts";
import type { Portal } from "../portals/portal.ts";

/**
 * Owners of listed organisations which no other test is given, who act for no other organisation and read English, and beside whom nobody manages theirs: their
 * address, and what their organisation is called and its id.
 */
export const soleOwners = (portal: Portal, count: number) =>
  Array.from({ length: count }, () => {
    const id = solelyOwnedOrganisation(portal);
    const of = (column: string) =>
      demo(portal).one(
        `select ${column} from organisation_people op join people p on p.id = op.person_id join organisations o on o.id = op.organisation_id
        where o.id = ? and op.role = 'owner'`,
        id,
      );
    demo(portal).write("update people set locale = 'en' where id = ?", of("p.id"));
    return { email: of("p.email"), organisation: of("o.name"), id };
  });

/** The address of an owner whose organisation has no place in a consortium and does not ask for one, whatever other tests of the portal have done. */
export const outsiderOf = (portal: Portal, consortium: string) =>
  demo(portal).one(
    `select p.email from organisation_people op join people p on p.id = op.person_id join organisations o on o.id = op.organisation_id
    where op.role = 'owner' and p.status = 'active' and o.status = 'active' and o.made_up = 1
    and (select count(*) from organisation_people x where x.person_id = p.id) = 1
    and not exists (select 1 from cluster_roles r where r.person_id = p.id)
    and not exists (select 1 from consortium_members m join consortia c on c.id = m.consortium_id where c.slug = ? and m.organisation_id = o.id)
    order by p.email desc limit 1`,
    consortium,
  );
