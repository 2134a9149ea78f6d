import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { EmptyState } from "#components/ui/empty-state";
import { type Fact, Facts } from "#components/ui/facts";
import { StatusBadge } from "#components/ui/status-badge";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { Invitations } from "#domain/consortia/partners/invitations";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { withdraw } from "./actions.ts";

/** Those who were invited, the ones without an answer first, and what became of it. */
export async function SentInvitations({ consortium, sent }: Pick<Invitations, "consortium" | "sent">) {
  const [t, locale] = await Promise.all([getTranslations("invitations"), getLocale()]);
  const to = paths(locale);
  const open = sent.filter(({ state }) => state === "invited").length;
  if (sent.length === 0)
    return (
      <div className="sec">
        <EmptyState title={t("none")} action={<a href={to.consortiumWorkspace(consortium.slug)}>{t("back")}</a>}>
          {t("noneText")}
        </EmptyState>
      </div>
    );
  return (
    <section className="sec">
      <h2>{t("sent", { n: open })}</h2>
      {[...sent]
        .sort((a, b) => Number(b.state === "invited") - Number(a.state === "invited"))
        .map((one) => {
          const on = (term: string, at: Date | null): Fact[] => (at ? [{ term, value: formatDate(at, locale) }] : []);
          return (
            <article key={one.id} className="card stack mb-4">
              <h3>
                <a href={to.organisation(one.slug)}>{one.organisation}</a>
              </h3>
              <p>
                <StatusBadge tone={one.state === "joined" ? "ok" : one.state === "invited" ? "warn" : "grey"}>
                  {t(`outcome.${one.state}`)}
                </StatusBadge>
              </p>
              <Facts
                look="kv"
                facts={[
                  ...(one.role ? [{ term: t("fields.roleId"), value: one.role }] : []),
                  ...on(t("invitedOn"), one.invitedAt),
                  ...on(t("answerBy"), one.expiresAt),
                  ...on(t("answeredOn"), one.decidedAt),
                  { term: t("fields.invitation"), value: <span className="given">{one.invitation}</span> },
                ]}
              />
              {one.state === "invited" && consortium.may.decline === true ? (
                <WordedForm action={withdraw} prefix={`w${one.id}`} className="">
                  <HiddenField name="consortiumId" value={consortium.id} />
                  <HiddenField name="requestId" value={one.id} />
                  <SubmitButton className="btn quiet">
                    {t("withdraw")} <VisuallyHidden>{one.organisation}</VisuallyHidden>
                  </SubmitButton>
                </WordedForm>
              ) : null}
            </article>
          );
        })}
    </section>
  );
}
