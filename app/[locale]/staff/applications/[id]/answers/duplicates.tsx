import { getLocale, getTranslations } from "next-intl/server";
import { ApplicationBadge } from "#components/application/application-badge";
import { LikenessLine } from "#components/organisation/likeness";
import { paths } from "#lib/paths";
import type { LoadedApplication } from "../load.ts";
import { SideBySide } from "./side-by-side.tsx";

/** Organisations and other applications that may be this one, the likeliest first, with what speaks for it and both side by side. */
export async function Duplicates({ loaded: { application, beside } }: { loaded: LoadedApplication }) {
  const [t, locale] = await Promise.all([getTranslations("duplicates.possible"), getLocale()]);
  const to = paths(locale);
  const { organisations, applications } = application.duplicates;
  const compared = (id: string, name: string) => (
    <SideBySide application={application} name={name} rows={beside.get(id) ?? []} open={beside.size === 1} />
  );
  return (
    <section className="box mt-8">
      <h2 id="duplicates" tabIndex={-1}>
        {t("title")}
      </h2>
      {organisations.length + applications.length === 0 ? <p className="meta">{t("none")}</p> : null}
      <ul className="space-y-2">
        {organisations.map((found) => (
          <li key={found.id}>
            <a href={to.organisation(found.slug)}>{found.name}</a> <span className="meta">{t("member")}</span>
            <LikenessLine found={found} />
            {compared(found.id, found.name)}
          </li>
        ))}
        {applications.map((found) => (
          <li key={found.id}>
            <a href={to.staffApplication(found.id)}>{found.organisation}</a> <span className="meta">{t("application")}</span>{" "}
            <span className="meta num whitespace-nowrap">{found.reference}</span> <ApplicationBadge status={found.status} />
            <LikenessLine found={found} />
            {compared(found.id, found.organisation)}
          </li>
        ))}
      </ul>
    </section>
  );
}
