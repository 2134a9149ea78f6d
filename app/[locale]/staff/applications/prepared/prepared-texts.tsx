import { getTranslations } from "next-intl/server";
import type { Locale } from "#domain/kernel/state";
import type { OwnPurpose } from "#domain/texts/state";
import { requestContext } from "#lib/requests/request-context";
import { loadOfferedTexts, type OfferedText } from "../../../load-prepared-texts.ts";
import { InsertTexts } from "./insert-texts.tsx";
import { questionOf } from "./prepared-reasons.ts";

/** The texts that fit what is asked at one question: those about it, and those that the cluster added. */
export const textsAt = (offered: readonly OfferedText[], question: string) =>
  offered.filter(({ code }) => [undefined, question].includes(questionOf(code)));

type Props = { texts: readonly OfferedText[]; language: Locale; into: string };

/** Prepared texts in the applicant's language, each put into a box by one press; without scripts they are there to be read and copied. */
export async function InsertableTexts({ texts, language, into }: Props) {
  const t = await getTranslations("review");
  if (texts.length === 0) return null;
  const insertable = texts.map(({ code, label, says }) => ({ name: label, says: says(language), question: questionOf(code) }));
  return (
    <>
      <InsertTexts title={t("decide.insert")} into={into} texts={insertable} />
      <noscript>
        <p className="meta mt-4">{t("decide.insert")}</p>
        <PreparedWords texts={insertable} language={language} />
      </noscript>
    </>
  );
}

/** What each prepared text says, under its name. */
export function PreparedWords({ texts, language }: { texts: readonly { name: string; says: string }[]; language: Locale }) {
  return (
    <dl className="facts">
      {texts.map(({ name, says }) => [
        <dt key={name}>{name}</dt>,
        <dd key={`${name}:`} className="given" lang={language}>
          {says}
        </dd>,
      ])}
    </dl>
  );
}

/** The same, of all that staff can choose from for a purpose. */
export async function PreparedTexts({ purpose, ...rest }: { purpose: OwnPurpose; language: Locale; into: string }) {
  return <InsertableTexts texts={await loadOfferedTexts(await requestContext(), purpose)} {...rest} />;
}
