import { getTranslations } from "next-intl/server";
import type { NamedEntry } from "#domain/consortia/named-history";
import { factsSaid } from "./(member)/consortia/[slug]/history/history-facts.ts";

type Said = { (key: string, words?: Record<string, string>): string; has(key: string): boolean };
type Entry = Pick<NamedEntry, "action" | "facts" | "organisation" | "by">;

/** What happened in a consortium in a sentence, or the name of the action where there is none. */
export async function consortiumAct() {
  const history = (await getTranslations("consortia.history")) as unknown as Said;
  return ({ action, facts, organisation, by }: Entry): string => {
    const key = action.replaceAll(".", "_");
    const said = {
      organisation: organisation ?? history("erased"),
      by: by ?? history("erased"),
      ...factsSaid(facts),
      roles: String(facts.roles || "none"),
    };
    return history.has(key) ? history(key, said) : action;
  };
}
