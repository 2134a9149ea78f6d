import { closeConnections } from "#database/connections";
import { makeAdministrator } from "#domain/access/make-administrator";
import { context } from "#domain/kernel/context";
import { stop } from "./prepare.mjs";
import { loadSettings } from "./settings.ts";

const WHY: Record<string, string> = {
  not_found: "Nobody has this address here: let them be added on the page of people first.",
  "person.not_active": "Their access is switched off, or they have never signed in: an active person is needed.",
};

loadSettings();
const [email] = process.argv.slice(2);
if (!email) stop("Whom? npm run administrator -- name@example.org");
else {
  const made = await makeAdministrator(context({ actor: { kind: "system", name: "operator" } }), { email });
  await closeConnections();
  if (made.ok) console.log(`${made.value.name} administers this cluster.`);
  else stop(WHY[made.refusal] ?? made.refusal);
}
