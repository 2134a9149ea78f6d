import { demo } from "./places.ts";
import type { Portal } from "./portal.ts";

/** A made-up, listed organisation of the demonstration with an owner and an editor, the nth by name. */
export function organisationWithPeople(portal: Pick<Portal, "database">, nth: number) {
  const { one } = demo(portal);
  const id = one(
    `select o.id from organisations o join listings l on l.organisation_id = o.id
     where o.made_up = 1 and (select count(distinct role) from organisation_people where organisation_id = o.id and role in ('owner', 'editor')) = 2
     order by o.name_key limit 1 offset ?`,
    nth,
  );
  const email = (role: string) =>
    one(
      "select p.email from organisation_people op join people p on p.id = op.person_id where op.organisation_id = ? and op.role = ?",
      id,
      role,
    );
  const column = (name: string) => one(`select ${name} from organisations where id = ?`, id);
  return { id, slug: column("slug"), name: column("name"), owner: email("owner"), editor: email("editor") };
}
