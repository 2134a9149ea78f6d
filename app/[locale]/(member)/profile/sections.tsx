import { getTranslations } from "next-intl/server";
import type { Completeness } from "#domain/organisations/profile/completeness";
import { PROFILE_PARTS } from "#domain/organisations/state";

/** The sections of the editor as links, each with how many items it lacks. */
export async function Sections({ progress: { missing } }: { progress: Completeness }) {
  const [t, logo] = await Promise.all([getTranslations("organisations.profile"), getTranslations("organisations.logo")]);
  const lacking = (part: string) => missing.filter((item) => item.part === part).length;
  return (
    <nav className="sections" aria-label={t("sections")}>
      <ul>
        {PROFILE_PARTS.map((part) => (
          <li key={part}>
            <a href={`#${part}`}>
              {t(`parts.${part}`)} {lacking(part) > 0 ? <span className="n">{t("sectionMissing", { n: lacking(part) })}</span> : null}
            </a>
          </li>
        ))}
        <li>
          <a href="#logo">{logo("title")}</a>
        </li>
      </ul>
    </nav>
  );
}
