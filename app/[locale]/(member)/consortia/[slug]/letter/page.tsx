import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { EmptyState } from "#components/ui/empty-state";
import { Note } from "#components/ui/note";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";
import { titleOfFound } from "../../../../title-of-found.ts";
import { DocumentText } from "../_space/document-text.tsx";
import { spaceMissing } from "../_space/space-missing.tsx";
import { SpaceNav } from "../_space/space-nav.tsx";
import { IssueForm } from "./issue-form.tsx";
import { letterDocument } from "./letter-document.ts";
import { LetterSide } from "./letter-side.tsx";
import { load } from "./load.ts";
import { SignForm } from "./sign-form.tsx";

type Props = Parameters<typeof load>[0];

export async function generateMetadata(props: Props) {
  const t = await getTranslations("commitments");
  return titleOfFound(load(props), ({ page }) => `${t("page.title")} · ${page.consortium.title}`);
}

/** The letter of commitment of a consortium: its text, who has signed it, and the forms that sign it or replace it. */
export default guarded(async function LetterOfCommitment(props: Props) {
  const [loaded, words, t, consortia, locale] = await Promise.all([
    load(props),
    formWords("commitments"),
    getTranslations("commitments.page"),
    getTranslations("consortia"),
    getLocale(),
  ]);
  if (!loaded) return spaceMissing();
  const { page, signature, shown } = loaded;
  const { consortium, letter } = page;
  const to = paths(locale);
  const trail = [
    { href: to.consortia(), text: consortia("title") },
    { href: to.consortium(consortium.slug), text: consortium.title },
    { href: to.consortiumWorkspace(consortium.slug), text: consortia("space.short") },
    { href: to.consortiumCommitments(consortium.slug), text: consortia("space.parts.commitments") },
  ];
  return (
    <>
      <Breadcrumbs trail={trail} here={t("title")} />
      {letter ? null : <h1>{t("title")}</h1>}
      <SpaceNav space={consortium} here="commitments" />
      {shown.done && signature ? (
        <div className="my-6" role="status">
          <Note tone="ok">
            <p>
              <strong>{t("signed", { organisation: signature.organisation })}</strong>
            </p>
            <p>{t("signedThanks")}</p>
          </Note>
        </div>
      ) : null}
      {letter ? (
        <>
          {letter.isInForce ? null : (
            <div className="mb-6">
              <Note tone="warn">
                <p>{t("replaced")}</p>
                <p>
                  <a href={to.consortiumLetter(consortium.slug)}>{t("current")}</a>
                </p>
              </Note>
            </div>
          )}
          <div className="split">
            <DocumentText document={await letterDocument(letter, consortium.zone, locale, signature)} />
            <LetterSide page={page} letter={letter} of={signature?.slug} />
          </div>
          {letter.isInForce ? <SignForm page={page} letter={letter} /> : null}
        </>
      ) : (
        <div className="sec">
          <EmptyState
            title={t(page.closed ? "never" : "none")}
            action={
              page.mayIssue === true ? null : (
                <a href={to.consortiumCommitments(consortium.slug)}>{consortia("space.standing.commitments")}</a>
              )
            }
          >
            {page.closed ? words.refusal(page.closed) : t(page.mayIssue === true ? "noneCoordinator" : "noneText")}
          </EmptyState>
        </div>
      )}
      {!letter || letter.isInForce ? <IssueForm page={page} version={letter?.version ?? 0} /> : null}
    </>
  );
});
