import { getTranslations } from "next-intl/server";
import { isDemo } from "#lib/env";

/** In a demonstration, says that what is beside it was made up; `what` is a key of `common.madeUpHere`. */
export async function MadeUpHere({ what }: { what: "membership" | "answer" | "contact" | "commitments" }) {
  if (!isDemo()) return null;
  const t = await getTranslations("common.madeUpHere");
  return <p className="note info">{t(what)}</p>;
}
