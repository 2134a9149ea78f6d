import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { TextField } from "#components/form/text-field";
import { VersionField } from "#components/form/version-field";
import { WordedForm } from "#components/form/worded-form";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { LETTERS, type LetterValues, sayable } from "#domain/review/letters/letter";
import { paths } from "#lib/paths";
import { FollowSaved } from "../editor/follow-saved.tsx";
import { restore, write } from "./actions.ts";
import { LanguageMark } from "./language-mark.tsx";
import { languageState } from "./language-state.ts";
import { LastSent } from "./last-sent.tsx";
import { LetterChecks } from "./letter-checks.tsx";
import type { Letter } from "./load.ts";
import { MailViews } from "./mail-views.tsx";
import { DrawAsTyped } from "./typing/draw-as-typed.tsx";
import { Placeholders } from "./typing/placeholders.tsx";
import { TypedPlaceholders } from "./typing/typed-placeholders.tsx";

type Props = { letter: Letter; letters: readonly Letter[]; lastSent: Date | undefined; values: LetterValues };
const [FORM, FRAME] = ["letter", "mail"];
/** How many days before something ends its reminder is sent. */
const lengths = { draft: String(PORTAL_LENGTHS.draftReminder.n), changes: String(PORTAL_LENGTHS.changesReminder.n) };

/** The words of one letter in one language, and the email that they make, drawn by what sends it. */
export async function LetterForm({ letter, letters, lastSent, values }: Props) {
  const { name, locale, subject, body, stamp } = letter;
  const [t, e, languages, c, here] = await Promise.all([
    getTranslations("committee"),
    getTranslations("editors.letters"),
    getTranslations("review.languages"),
    getTranslations("settings.questions"),
    getLocale(),
  ]);
  const to = paths(here);
  const preview = to.staffLetterPreview(name, locale);
  const { says, needs } = LETTERS[name];
  const variables = says.map((each) => ({
    ...{ insert: `{${each}}`, text: e(`variables.${each}`) },
    inSubject: sayable(name, "subject").includes(each),
  }));
  return (
    <>
      <section className="letter-words">
        <h2>{e(`names.${name}`)}</h2>
        <p className="meta">
          {e(`sent.${name}`, lengths)} <LastSent at={lastSent} /> <LetterState letter={letter} />
        </p>
        <nav className="letter-languages" aria-label={e("language")}>
          {letters
            .filter((each) => each.name === name)
            .map((each) => (
              <a key={each.locale} href={to.staffLetters(name, each.locale)} aria-current={each.locale === locale ? "page" : undefined}>
                <LanguageMark state={languageState(each, letters)}>{languages(each.locale)}</LanguageMark>
              </a>
            ))}
        </nav>
        <WordedForm action={write} id={FORM} prefix="letter-">
          <HiddenField name="name" value={name} />
          <HiddenField name="locale" value={locale} />
          <VersionField version={stamp} text={c("conflict")} link={{ href: to.staffLetters(name, locale), text: c("compare") }} />
          <FollowSaved saved={{ subject, body }} />
          <TextField name="subject" label={t("fields.subject")} lang={locale} defaultValue={subject} />
          <TextArea
            name="body"
            label={t("fields.body")}
            hint={
              <>
                {t("letters.variables", { variables: variables.map(({ insert }) => insert).join(" ") })}
                <span className="typed-hint"> {e("typed.hint")}</span>
                {needs.length > 0 ? ` ${e("needs", { variables: needs.map((each) => `{${each}}`).join(" ") })}` : null}
              </>
            }
            lang={locale}
            rows={12}
            defaultValue={body}
            bar={<Placeholders title={e("insert")} variables={variables} />}
          />
          <TypedPlaceholders
            title={e("typed.title")}
            keys={e.rich("typed.keys", { kbd: (key) => <kbd>{key}</kbd> })}
            variables={variables}
          />
          <p className="row">
            <SubmitButton className="btn small">{e("save")}</SubmitButton>
            <SubmitButton className="btn quiet small" name="send" value="test">
              {e("test")}
            </SubmitButton>
          </p>
          <LetterChecks letter={letter} letters={letters} values={values} />
          <DrawAsTyped />
        </WordedForm>
        {letter.own ? (
          <WordedForm action={restore} className="mt-4" prefix="standard-">
            <HiddenField name="name" value={name} />
            <HiddenField name="locale" value={locale} />
            <HiddenField name="version" value={stamp} />
            <SubmitButton className="btn quiet small">{e("restore")}</SubmitButton>
          </WordedForm>
        ) : null}
      </section>
      <section className="letter-mail" aria-label={e("mail")}>
        <div className="head">
          <h2>{e("mail")}</h2>
          <MailViews form={FORM} preview={preview} frame={FRAME} />
        </div>
        <iframe className="mail-preview" name={FRAME} title={t("letters.preview", { language: languages(locale) })} src={preview} />
      </section>
    </>
  );
}

async function LetterState({ letter: { draft, own, version } }: { letter: Letter }) {
  const [t, e] = await Promise.all([getTranslations("committee.letters"), getTranslations("editors.letters")]);
  if (draft) return own ? e("draft") : e("draftStandard");
  return version > 0 ? t("version", { version }) : t("standard");
}
