import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { savedSearch } from "#domain/organisations/searches/search-reads";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { signedInContext } from "#lib/sessions/signed-in";
import { searchHref } from "../../../(public)/directory/directory.params.ts";
import NotFound from "../../../page-not-found.tsx";
import { titleOfFound } from "../../../title-of-found.ts";

type Params = { params: Promise<{ id: string }> };

/** Whoever reads a page here finds nothing: a search leads on. */
export const generateMetadata = () => titleOfFound(Promise.resolve(undefined), String);

/** The address of a saved search, as emails name it: it leads to the directory. */
export default guarded(async function SavedSearchPage({ params }: Params) {
  const [{ id }, ctx, locale] = await Promise.all([params, signedInContext(), getLocale()]);
  const saved = await savedSearch(ctx, id);
  if (saved) redirect(searchHref(paths(locale).directory(), saved.search));
  status(404);
  return <NotFound />;
});
