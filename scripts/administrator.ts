import "./load-settings.ts";
import { closeConnections } from "#database/connections";
import { makeAdministrator } from "#domain/access/administrators/make-administrator";
import { context } from "#domain/kernel/context";
import { stop } from "./prepare.mjs";
import { explain, mustExist } from "./prepare-database.ts";

const WHY: Record<string, string> = {
  not_found: "Nobody in the portal has this address: add the person on the People page first.",
  "person.not_active": "This person has no access or has never signed in, so they cannot be appointed.",
};

const [email] = process.argv.slice(2);
if (!email) stop("Give the person's address: npm run administrator -- name@example.org");
else {
  mustExist();
  const asked = makeAdministrator(context({ actor: { kind: "system", name: "operator" } }), { email });
  const made = await asked.catch((error) => stop(explain(error)));
  await closeConnections();
  if (made.ok) console.log(`${made.value.name} is now a cluster administrator.`);
  else stop(WHY[made.refusal] ?? made.refusal);
}
