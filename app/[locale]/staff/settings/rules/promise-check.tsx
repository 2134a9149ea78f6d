import { getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import type { ConfiguredRules } from "#domain/review/rules/rules-reads";
import { promiseWords } from "./promise-words.ts";

/** Whether the stages fit into the time in which applicants are promised an answer. */
export async function PromiseCheck({ rules }: { rules: ConfiguredRules }) {
  const [t, { isTooShort, text }] = await Promise.all([getTranslations("settings.rules.promise"), promiseWords(rules)]);
  return (
    <>
      <h2>{t("title")}</h2>
      <p className={isTooShort ? "promise lacks" : "promise"}>
        <Icon name={isTooShort ? "triangle-exclamation-point" : "check"} size={16} />
        <span>{text}</span>
      </p>
      {isTooShort ? (
        <p>
          <a href="#cell-promisedDays">{t("change")}</a>
        </p>
      ) : null}
    </>
  );
}
