import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { formatDate } from "#lib/format";
import { publish, unpublish } from "./actions.ts";
import type { Loaded } from "./load.ts";
import { MissingLinks } from "./missing-links.tsx";

/** Whether the organisation is in the directory, and the button that changes it. */
export async function Listing({ loaded: { own, may, progress } }: { loaded: Loaded }) {
  const [t, common, locale] = await Promise.all([getTranslations("organisations.profile"), getTranslations("common"), getLocale()]);
  const needed = progress.missing.filter((item) => item.needed);
  const form = { summaryTitle: common("form.problem"), titlePrefix: common("form.errorPrefix"), prefix: "listing-" };
  const id = <HiddenField name="organisationId" value={own.id} />;
  return (
    <section className="sec stack" id="listing">
      <h2>{t("listing")}</h2>
      {own.publishedAt ? <p>{t("listed", { date: formatDate(own.publishedAt, locale) })}</p> : <p>{t("unlisted")}</p>}
      {!own.publishedAt && needed.length > 0 ? (
        <>
          <p>{t("notReady")}</p>
          <MissingLinks missing={needed} />
        </>
      ) : null}
      {!own.publishedAt && needed.length === 0 ? <p>{t("ready")}</p> : null}
      {may.unpublish ? null : <p className="meta">{t("onlyOwners")}</p>}
      {may.publish && !own.publishedAt ? (
        <ActionForm action={publish} {...form}>
          {id}
          <SubmitButton>{t("publish")}</SubmitButton>
        </ActionForm>
      ) : null}
      {may.unpublish && own.publishedAt ? (
        <ActionForm action={unpublish} {...form}>
          {id}
          <SubmitButton className="btn quiet">{t("unpublish")}</SubmitButton>
        </ActionForm>
      ) : null}
    </section>
  );
}
