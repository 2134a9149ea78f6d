import { getLocale } from "next-intl/server";
import { Frame } from "#components/layout/frame";
import { Shell } from "#components/layout/shell";
import { SiteFooter } from "#components/layout/site-footer";
import { SiteHeader } from "#components/layout/site-header";
import { headerPerson } from "#lib/sessions/header-person";
import NotFound from "./[locale]/page-not-found.tsx";

export default async function GlobalNotFound() {
  const person = await headerPerson();
  return (
    <Shell locale={await getLocale()}>
      <Frame header={<SiteHeader person={person} />} footer={<SiteFooter person={person} />}>
        <NotFound noSuchPage />
      </Frame>
    </Shell>
  );
}
