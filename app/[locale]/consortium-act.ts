import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import type { EditedPart } from "#domain/consortia/history/edited-parts";
import type { NamedEntry } from "#domain/consortia/history/named-history";
import { formatDate } from "#lib/format";
import { factsSaid } from "./(member)/consortia/[slug]/history/history-facts.ts";

type Said = { (key: string, words?: Record<string, string>): string; has(key: string): boolean };
type Entry = Pick<NamedEntry, "action" | "facts" | "organisation" | "by">;

/** What happened in a consortium in a sentence, or the name of the action where there is none. */
export async function consortiumAct() {
  const history = (await getTranslations("consortia.history")) as unknown as Said;
  const changed = await changedWords();
  return ({ action, facts, organisation, by }: Entry): string => {
    const key = action.replaceAll(".", "_");
    const said = {
      organisation: organisation ?? history("erased"),
      by: by ?? history("erased"),
      ...factsSaid(facts),
      roles: String(facts.roles || "none"),
      changes: changed((facts.changes ?? []) as EditedPart[]) || "none",
    };
    return history.has(key) ? history(key, said) : action;
  };
}

/** What an edit changed, each with what it was before. */
async function changedWords() {
  const [t, packs, format, locale] = await Promise.all([
    getTranslations("consortia.editedParts"),
    getTranslations("eligibility.packs"),
    getFormatter(),
    getLocale(),
  ]);
  const wordOf = (part: EditedPart): string => {
    if (part.what === "aim") return t("aim");
    if (part.what === "role") {
      const [was, is] = [part.before, part.after].map((role) => role && t("role", role));
      if (!is) return t("roleRemoved", { role: was ?? "" });
      if (!was) return t("roleAdded", { role: is });
      return was === is ? t("roleConditions", { role: is }) : t("roleChanged", { before: was, after: is });
    }
    const say = (value: string | null) => {
      if (value === null) return t("notChosen");
      return part.what === "closesAt" ? formatDate(new Date(value), locale) : value;
    };
    if (part.what === "rulePack") {
      const pack = (id: typeof part.before) => (id === null ? t("notChosen") : packs(id));
      return t("rulePack", { before: pack(part.before), after: pack(part.after) });
    }
    return t(part.what, { before: say(part.before), after: say(part.after) });
  };
  return (parts: readonly EditedPart[]) => format.list(parts.map(wordOf), { type: "unit" });
}
