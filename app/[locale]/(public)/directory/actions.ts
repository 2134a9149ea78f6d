"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { SaveSearch } from "#domain/organisations/searches/input";
import { saveSearch } from "#domain/organisations/searches/save-search";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";
import { searchHref, searchInAddress } from "./directory.params.ts";

const MAX_ADDRESS = 8_000;
/** The form sends the query of the directory's address, which says what is looked for. */
const search = z.string().max(MAX_ADDRESS).transform(searchInAddress);

export const save = formAction({
  words: "organisations.searches",
  input: SaveSearch.extend({ search }),
  verb: saveSearch,
  after: ({ search }, locale) => {
    const address = searchHref(paths(locale).directory(), search);
    redirect(`${address}${address.includes("?") ? "&" : "?"}done=saved`);
  },
});
