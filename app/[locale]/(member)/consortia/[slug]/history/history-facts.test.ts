import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import en from "../../../../../../messages/en/consortia.json" with { type: "json" };
import { factsSaid } from "./history-facts.ts";

/** What the page gives every sentence beside the facts, and what says who did it, and when. */
const GIVEN = { organisation: "Ours", by: "Theirs", roles: "none", changes: "none", who: "Ane", when: "today" };

test.each(Object.entries(en.history))("%s is given each word that it says", (_, sentence) => {
  expect(String(new IntlMessageFormat(sentence, "en").format({ ...GIVEN, ...factsSaid({}) }))).not.toBe("");
});
