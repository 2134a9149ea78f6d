import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { isStaffAdmin } from "#domain/kernel/actor";
import { KINDS } from "#domain/organisations/state";
import { LETTER_NAMES, type LetterName } from "#domain/review/state";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { titleFor } from "../../title-for.ts";
import { EditorHead } from "../editor/editor-head.tsx";
import { exampleValues } from "./example-values.ts";
import { LetterForm } from "./letter-form.tsx";
import { LetterList } from "./letter-list.tsx";
import { LettersChanges } from "./letters-changes.tsx";
import { loadLetters } from "./load.ts";

/** The letter that most clusters word first. */
const FIRST: LetterName = "received";

type Asked = { searchParams: Promise<{ letter?: string | string[]; language?: string | string[] }> };

export async function generateMetadata() {
  return { ...(await titleFor(isStaffAdmin, (await getTranslations("committee.letters"))("title"))), robots: { index: false } };
}

/** The emails of an admission: each in its three languages, the words of one, and beside them the email that they make. */
export default guarded(async function Letters({ searchParams }: Asked) {
  const [t, locale, loaded, asked] = await Promise.all([getTranslations("committee.letters"), getLocale(), loadLetters(), searchParams]);
  const wanted = LETTER_NAMES.find((name) => name === asked.letter) ?? FIRST;
  const own = loaded?.letters.filter(({ name }) => name === wanted) ?? [];
  const letter = own.find((each) => each.locale === asked.language) ?? own.find((each) => each.locale === locale);
  if (!loaded || !letter) {
    status(404);
    return <NotFound />;
  }
  const { letters, lastSent, stamp } = loaded;
  const values = await exampleValues(letter.name, letter.locale);
  return (
    <div className="letters-editor">
      <EditorHead of="letters" kind={KINDS[0]} title={t("title")}>
        {t("lead")}
      </EditorHead>
      <div className="list-letter-mail">
        <LetterList letters={letters} open={letter} />
        <LetterForm
          key={`${letter.name} ${letter.locale}`}
          letter={letter}
          letters={letters}
          lastSent={lastSent.get(letter.name)}
          values={values}
        />
      </div>
      <LettersChanges letters={letters} stamp={stamp} />
    </div>
  );
});
