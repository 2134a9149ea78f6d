import { demo } from "../places.ts";

/**
 * Owners of made-up member organisations, of those in the directory first, who act for no other, and beside whom nobody manages theirs: with what their organisation is called and its id.
 * `from` is the end of the list, by their addresses, at which to begin, so that two tests of one portal need not meet.
 */
export const soleOwners = (portal: Parameters<typeof demo>[0], count: number, from: "first" | "last" = "first") =>
  Array.from({ length: count }, (_, n) => {
    const of = (column: string) =>
      demo(portal).one(
        `select ${column} from organisation_people op join people p on p.id = op.person_id join organisations o on o.id = op.organisation_id
        left join listings l on l.organisation_id = o.id
        where op.role = 'owner' and p.status = 'active' and o.status = 'active' and p.locale = 'en'
        and (select count(*) from organisation_people x where x.person_id = p.id) = 1
        and (select count(*) from organisation_people x where x.organisation_id = o.id and x.role in ('owner', 'admin')) = 1
        order by l.organisation_id is null, p.email ${from === "first" ? "asc" : "desc"} limit 1 offset ${n}`,
      );
    return { email: of("p.email"), organisation: of("o.name"), id: of("o.id") };
  });

/** The address of an owner whose organisation has no place in a consortium and does not ask for one, whatever other tests of the portal have done. */
export const outsiderOf = (portal: Parameters<typeof demo>[0], consortium: string) =>
  demo(portal).one(
    `select p.email from organisation_people op join people p on p.id = op.person_id join organisations o on o.id = op.organisation_id
    where op.role = 'owner' and p.status = 'active' and o.status = 'active' and o.made_up = 1
    and (select count(*) from organisation_people x where x.person_id = p.id) = 1
    and not exists (select 1 from cluster_roles r where r.person_id = p.id)
    and not exists (select 1 from consortium_members m join consortia c on c.id = m.consortium_id where c.slug = ? and m.organisation_id = o.id)
    order by p.email desc limit 1`,
    consortium,
  );
