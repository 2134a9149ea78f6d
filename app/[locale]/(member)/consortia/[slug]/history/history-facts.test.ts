import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import en from "../../../../../../messages/en/consortia.json" with { type: "json" };
import { factsSaid } from "./history-facts.ts";

/** What the page gives every sentence beside the facts, and what says who did it, and when. */
const GIVEN = { organisation: "Ours", by: "Theirs", roles: "none", changes: "none", who: "Ane", when: "today" };

test.each(Object.entries(en.history))("%s is given each word that it says", (_, sentence) => {
  expect(String(new IntlMessageFormat(sentence, "en").format({ ...GIVEN, ...factsSaid({}) }))).not.toBe("");
});

test("the type of action that was chosen for the budget is named", () => {
  const said = new IntlMessageFormat(en.history.consortium_funding_chosen, "en").format(factsSaid({ action: "ia" }));
  expect(said).toBe("The type of action for the budget was chosen: IA");
});
