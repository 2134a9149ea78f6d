import { eq } from "drizzle-orm";
import { savedSearches } from "#db/schema/searches";
import { newId } from "#lib/ids";
import type { Scene } from "../support/subjects/actors.ts";
import { searchOf } from "../support/subjects/search-subjects.ts";
import { stored, type Target } from "./target.ts";

const rows = async ({ personOf }: Scene) =>
  stored()
    .select()
    .from(savedSearches)
    .where(eq(savedSearches.personId, await personOf("owner")));
const shown: Target["shown"] = async () => [
  ["/en/searches", "owner"],
  ["/en/desk", "owner"],
];

export const SEARCH_TARGETS: readonly Target[] = [
  {
    call: "app/[locale]/(public)/directory/actions.ts#save",
    as: "owner",
    at: async () => "/en/directory",
    fields: async () => ({ name: newId(), search: "?q=sensor" }),
    typed: ["name"],
    refused: ["search.too_many", "search.name_used"],
    stored: rows,
    shown,
  },
  {
    call: "app/[locale]/(member)/searches/actions.ts#rename",
    as: "owner",
    at: async () => "/en/searches",
    fields: async ({ once, personOf }) => ({
      searchId: await once("search", async () => searchOf(await personOf("owner"))),
      name: "Sensors",
    }),
    typed: ["name"],
    refused: ["search.name_used"],
    stored: rows,
    shown,
  },
];
