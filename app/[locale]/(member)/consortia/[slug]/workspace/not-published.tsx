import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { Note } from "#components/ui/note";
import type { Workspace } from "#domain/consortia/workspace";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { PublicationPoints } from "../../../../publication-points.tsx";
import { NOT_PUBLISHED } from "../../waiting-lines.tsx";
import { submit } from "./actions.ts";

/** Why others cannot read the consortium yet, what the portal and the office found, and the way to publish it or to send it again. */
export async function NotPublished({ workspace }: { workspace: Workspace }) {
  const [t, consortia, locale] = await Promise.all([getTranslations("consortia.publication"), getTranslations("consortia"), getLocale()]);
  const { id, slug, may, publication, unpublished } = workspace;
  if (!unpublished || workspace.ended) return null;
  const { askedAt, correction, points } = unpublished;
  const isOurs = may.edit === true;
  const isPrivate = publication === "private";
  const title = isPrivate ? "privateTitle" : askedAt ? "waitingTitle" : "returnedTitle";
  const text = () => {
    if (isPrivate) return t(isOurs ? "private" : "forInvited");
    if (!isOurs) return t("forOffice");
    return askedAt ? t("waiting", { date: formatDate(askedAt, locale) }) : t("returned");
  };
  return (
    <section id={NOT_PUBLISHED} className="stack my-6">
      <Note tone={askedAt || isPrivate ? "info" : "warn"}>
        <div className="stack-s">
          <h2>{t(title)}</h2>
          <p>{text()}</p>
          {correction ? (
            <>
              <p>{t("asks")}</p>
              <p className="given">{correction}</p>
            </>
          ) : null}
        </div>
      </Note>
      <h3>
        {t("found")} <span className="meta num">{t("met", { met: points.filter(({ isMet }) => isMet).length, all: points.length })}</span>
      </h3>
      <PublicationPoints points={points} />
      {isOurs ? (
        <p>
          <a className="alone" href={paths(locale).consortiumPartners(slug)}>
            {consortia("space.edit")}
          </a>
        </p>
      ) : null}
      {may.submit === true ? (
        <WordedForm action={submit} prefix="s" className="stack-s">
          <HiddenField name="consortiumId" value={id} />
          <p>{t(isPrivate ? "publishText" : "submitText")}</p>
          <SubmitButton>{t(isPrivate ? "publish" : "submit")}</SubmitButton>
        </WordedForm>
      ) : null}
    </section>
  );
}
