import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatDateTime } from "#lib/format";
import { Button } from "../ui/button.tsx";
import { Facts } from "../ui/facts.tsx";
import { Sheet, SheetMore } from "../ui/sheet.tsx";

type Props = {
  title: string;
  lead: string;
  button: string;
  action: string;
  token: string;
  link: { reference: string; organisation: string; until: Date };
  children?: ReactNode;
};

/** The page of a mailed link: it shows what the link is for, and only its button's POST does it. */
export async function MailedLinkPage({ title, lead, button, action, token, link, children }: Props) {
  const [t, locale] = await Promise.all([getTranslations("membership"), getLocale()]);
  return (
    <Sheet>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <Facts
        facts={[
          { term: t("fields.organisation"), value: link.organisation },
          { term: t("sent.reference"), value: link.reference },
        ]}
      />
      <form method="post" action={action}>
        <input type="hidden" name="token" value={token} />
        <Button>{button}</Button>
      </form>
      <SheetMore>
        <p>{t("link.until", { date: formatDateTime(link.until, locale) })}</p>
        {children}
      </SheetMore>
    </Sheet>
  );
}
