import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "#components/ui/button";
import { Facts } from "#components/ui/facts";
import { PageTitle } from "#components/ui/page-title";
import { isDemo } from "#lib/env";
import { formatDateTime } from "#lib/format";
import { demoMail } from "#lib/mail/demo-mail";
import { status } from "#lib/requests/status";
import NotFound from "../../../[locale]/page-not-found.tsx";

/** Text with its addresses as links. */
const linked = (text: string) =>
  text.split(/(https?:\/\/[^\s<>]+)/).map((part, n) =>
    n % 2 ? (
      <a key={part} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );

export default async function OneMail({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const mail = isDemo() ? demoMail(id) : undefined;
  if (!mail) {
    status(404);
    return <NotFound />;
  }
  const [t, common, locale] = await Promise.all([getTranslations("dev.mail"), getTranslations("common"), getLocale()]);
  return (
    <>
      <title>{`${mail.subject} · ${common("cluster")}`}</title>
      <p className="mb-3">
        <a className="tap" href="/dev/mail">
          {t("back")}
        </a>
      </p>
      <PageTitle
        aside={
          <LinkButton quiet small href={`/dev/mail/${id}/html`}>
            {t("asHtml")}
          </LinkButton>
        }
      >
        {mail.subject}
      </PageTitle>
      <Facts
        facts={[
          { term: t("to"), value: mail.to },
          { term: t("when"), value: formatDateTime(new Date(mail.sentAt), locale) },
        ]}
      />
      <p className="card panel mt-6 max-w-3xl whitespace-pre-wrap">{linked(mail.text)}</p>
    </>
  );
}
