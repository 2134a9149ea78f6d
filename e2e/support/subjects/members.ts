import { newId } from "#lib/ids";
import { organisationToOwn } from "../browser/untouched.ts";
import { demo } from "../places.ts";
import type { Portal } from "../portals/portal.ts";
import { inDatabase } from "./accounts.ts";

let n = 0;
type Role = { organisation: string; role: string } | { clusterRole: string };

/** A new person in a role, who may sign in: their address. */
export function newPerson(portal: Portal, role: Role): string {
  const [id, email, now] = [newId(), `new-${process.pid}-${++n}@example.org`, Date.now()];
  inDatabase(portal, (db) => {
    db.prepare(
      `insert into people (id, cluster_id, email, email_key, first_name, last_name, name_key, position, locale, status, created_at)
       values (?, 'home', ?, ?, 'Izaro', 'Berria', 'izaro berria', 'Analyst', 'en', 'active', ?)`,
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

/**
 * A made-up, listed organisation of the demonstration with its owner and a new editor, which no other test is given. It neither belongs to the consortium whose
 * slug `outside` is nor has asked to.
 */
export function organisationWithPeople(portal: Portal, { outside }: { outside?: string } = {}) {
  const { one } = demo(portal);
  const id = organisationToOwn(portal, outside);
  if (one("select count(*) from organisation_people where organisation_id = ?", id) === "0")
    newPerson(portal, { organisation: id, role: "owner" });
  const owner = one(
    "select p.email from organisation_people op join people p on p.id = op.person_id where op.organisation_id = ? and op.role = 'owner'",
    id,
  );
  const column = (name: string) => one(`select ${name} from organisations where id = ?`, id);
  return { id, slug: column("slug"), name: column("name"), owner, editor: newPerson(portal, { organisation: id, role: "editor" }) };
}
