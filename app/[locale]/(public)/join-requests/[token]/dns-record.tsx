import { getTranslations } from "next-intl/server";
import { Facts } from "#components/ui/facts";

const RECORD_KIND = "TXT";

/** The record that shows who runs the organisation's web domain, as one enters it where the domain is managed. */
export async function DnsRecord({ record: { name, value } }: { record: { name: string; value: string } }) {
  const t = await getTranslations("joining.own");
  return (
    <section className="rule">
      <h2 className="mb-2 text-base">{t("record")}</h2>
      <p className="mb-3">{t("recordText")}</p>
      <Facts
        facts={[
          { term: t("recordKind"), value: <code>{RECORD_KIND}</code> },
          { term: t("recordName"), value: <code className="wrap-anywhere">{name}</code> },
          { term: t("recordValue"), value: <code className="wrap-anywhere">{value}</code> },
        ]}
      />
    </section>
  );
}
