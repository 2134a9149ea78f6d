import { closeConnections } from "#database/connections";
import { makeAdministrator } from "#domain/access/administrators/make-administrator";
import { context } from "#domain/kernel/context";
import { stop } from "./prepare.mjs";
import { loadSettings } from "./settings.ts";

const WHY: Record<string, string> = {
  not_found: "Nobody in the portal has this address: add the person on the People page first.",
  "person.not_active": "This person has no access or has never signed in, so they cannot be appointed.",
};

loadSettings();
const [email] = process.argv.slice(2);
if (!email) stop("Give the person's address: npm run administrator -- name@example.org");
else {
  const made = await makeAdministrator(context({ actor: { kind: "system", name: "operator" } }), { email });
  await closeConnections();
  if (made.ok) console.log(`${made.value.name} is now a cluster administrator.`);
  else stop(WHY[made.refusal] ?? made.refusal);
}
