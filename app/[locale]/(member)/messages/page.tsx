import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { guarded } from "#components/layout/guarded";
import { LinkButton } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { PageTitle } from "#components/ui/page-title";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { paths } from "#lib/paths";
import { unblock } from "./actions.ts";
import { load } from "./load.ts";
import { MessageList } from "./message-list.tsx";

export async function generateMetadata() {
  const [t, common] = await Promise.all([getTranslations("organisations.messages"), getTranslations("common")]);
  return { title: `${t("title")} · ${common("nav.member")}` };
}

export default guarded(async function MessagesPage() {
  const [{ received, sent, blocks }, t, searches, locale] = await Promise.all([
    load(),
    getTranslations("organisations.messages"),
    getTranslations("organisations.searches"),
    getLocale(),
  ]);
  return (
    <>
      <PageTitle lead={t("lead", { months: String(RETENTION_LENGTHS.message.n) })}>{t("title")}</PageTitle>
      {received.length + sent.length === 0 ? (
        <EmptyState title={t("none")} action={<LinkButton href={paths(locale).directory()}>{searches("toDirectory")}</LinkButton>}>
          {t("noneText")}
        </EmptyState>
      ) : (
        <>
          <section className="sec">
            <h2 className="mb-3">{t("received")}</h2>
            <MessageList lines={received} side="received" />
          </section>
          <section className="sec">
            <h2 className="mb-3">{t("sent")}</h2>
            <MessageList lines={sent} side="sent" />
          </section>
        </>
      )}
      {blocks.length > 0 ? (
        <section className="sec">
          <h2 className="mb-3">{t("blocked")}</h2>
          <ul className="lines">
            {blocks.map(({ organisationId, blocked }) => (
              <li key={organisationId + blocked.id}>
                <span>{blocked.name}</span>
                <WordedForm action={unblock} className="" prefix={`unblock-${organisationId}-${blocked.id}-`}>
                  <HiddenField name="organisationId" value={organisationId} />
                  <HiddenField name="blockedId" value={blocked.id} />
                  <SubmitButton className="btn quiet small">
                    {t("unblock")} <VisuallyHidden>{blocked.name}</VisuallyHidden>
                  </SubmitButton>
                </WordedForm>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
});
