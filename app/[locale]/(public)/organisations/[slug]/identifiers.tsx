import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { naceSection } from "#domain/organisations/identifiers/nace";
import { nutsName } from "#domain/organisations/identifiers/nuts";
import { citations } from "#domain/organisations/profile/citations";
import type { OrganisationView } from "#domain/organisations/reads";
import { IDENTIFIERS, type Identifier } from "#domain/organisations/verification/verification-input";
import { formatDate } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { Cite } from "./cite.tsx";
import { Verify } from "./verify.tsx";

/** What saving a profile checks of each: check digits, the form alone, or that the code is in a published list. */
const CHECKED = { vat: "digits", pic: "form", ror: "digits", nuts: "list", nace: "list" } as const satisfies Record<Identifier, string>;

/** Its identifiers, as far as the reader may read them, each with how and when it was checked. `verifies`: whether the reader can mark them. */
export async function Identifiers({ organisation, verifies }: { organisation: OrganisationView; verifies: boolean }) {
  const { profile, sources, verifications } = organisation;
  const stated = IDENTIFIERS.filter((name) => profile[name]);
  if (stated.length === 0) return null;
  const [t, verify, term, locale] = await Promise.all([
    getTranslations("organisations.page"),
    getTranslations("organisations.verify"),
    getTranslations("terms.nace"),
    getLocale(),
  ]);
  const { list, numberOf } = citations(sources);
  const shown = (name: Identifier) => {
    const code = profile[name] ?? "";
    if (name === "ror") return <a href={`https://ror.org/${code}`}>{code}</a>;
    const section = name === "nace" ? naceSection(code) : undefined;
    const words = section ? t("naceSection", { letter: section, words: term(section) }) : name === "nuts" ? nutsName(code) : undefined;
    return words ? `${code}${BETWEEN_PARTS}${words}` : code;
  };
  return (
    <section>
      <h2>{t("identifiers")}</h2>
      {stated.map((name) => {
        const n = numberOf(name);
        const source = n ? list[n - 1] : undefined;
        const verified = verifications.find(({ field }) => field === name);
        return (
          <div key={name} className="identifier">
            <p className="meta">{t(`identifier.${name}`)}</p>
            <p>
              {shown(name)}
              <Cite n={n} label={t("sourceOf", { n: n ?? 0, what: t(`identifier.${name}`) })} />
            </p>
            <p className="checked">
              <Icon name={verified ? "check" : "circle-dashed"} />
              <span>
                {verified
                  ? t("checked.verified", { date: formatDate(verified.at, locale), source: verified.source })
                  : t(`checked.${CHECKED[name]}`)}{" "}
                {source ? t("readInSource", { date: formatDate(source.readOn, locale) }) : null}
              </span>
            </p>
            {verified?.reason && verifies ? <p className="meta no-print">{verify("note", { reason: verified.reason })}</p> : null}
            {verifies ? <Verify organisation={organisation} name={name} /> : null}
          </div>
        );
      })}
    </section>
  );
}
