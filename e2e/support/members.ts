import { newId } from "#lib/ids";
import { inDatabase } from "./accounts.ts";
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

let n = 0;
type Role = { organisation: string; role: string } | { clusterRole: string };

/** A new person in a role, who may sign in: their address. */
export function newPerson(portal: Portal, role: Role): string {
  const [id, email, now] = [newId(), `new-${process.pid}-${++n}@example.org`, Date.now()];
  inDatabase(portal, (db) => {
    db.prepare(
      `insert into people (id, cluster_id, email, email_key, first_name, last_name, position, locale, status, created_at)
       values (?, 'home', ?, ?, 'Izaro', 'Berria', 'Analyst', 'en', 'active', ?)`,
    ).run(id, email, email, now);
    if ("clusterRole" in role)
      db.prepare("insert into cluster_roles (person_id, role, granted_at) values (?, ?, ?)").run(id, role.clusterRole, now);
    else
      db.prepare("insert into organisation_people (organisation_id, person_id, role, since) values (?, ?, ?, ?)").run(
        role.organisation,
        id,
        role.role,
        now,
      );
  });
  return email;
}
