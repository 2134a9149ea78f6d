import { createTranslator } from "next-intl";
import type { Locale, Localised } from "#domain/kernel/state";
import { capabilityName } from "#domain/organisations/capabilities/capability-texts";
import { naceSection } from "#domain/organisations/identifiers/nace";
import { nutsName } from "#domain/organisations/identifiers/nuts";
import type { KindName } from "#domain/organisations/kinds/kind-names";
import { citations } from "#domain/organisations/profile/citations";
import { inLanguage } from "#domain/organisations/profile/localised";
import { besides, LINE_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import type { OrganisationView } from "#domain/organisations/reads";
import { SECTORS } from "#domain/organisations/state";
import { IDENTIFIERS } from "#domain/organisations/verification/verification-input";
import { formatDate } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import type { ProfileSheet, SheetPart, SheetRow } from "#lib/pdf/profile-sheet";
import { catalogues } from "../../../../../../messages/catalogues.ts";
import { factText } from "../../../../fact-text.ts";
import { profileWords } from "../../../../profile-value.ts";

type Given = {
  locale: Locale;
  /** The address of the organisation's page. */
  url: string;
  logo: ProfileSheet["logo"];
  /** Whether the reader may read more than everyone may: then the sheet says so. */
  isRestricted: boolean;
  kindName: KindName;
};

/** What one page of paper says of an organisation: its profile as the reader may read it and nothing else, so that a version and a reader always give the same sheet. */
export function sheetOf(organisation: OrganisationView, { locale, url, logo, isRestricted, kindName }: Given): ProfileSheet {
  const messages = catalogues[locale];
  const t = createTranslator({ locale, messages, namespace: "organisations.page" });
  const sheet = createTranslator({ locale, messages, namespace: "organisations.sheet" });
  const card = createTranslator({ locale, messages, namespace: "organisations.directory.card" });
  const able = createTranslator({ locale, messages, namespace: "organisations.capabilities" });
  const term = createTranslator({ locale, messages, namespace: "terms" });
  const { profile, contact, sources, madeUp, memberSince, isFromSources, version, versionAt } = organisation;
  const worded = profileWords(term, locale, kindName);
  const marked = (lang: Locale) => (lang === locale ? undefined : lang);
  const list = (title: string, rows: SheetRow[]): SheetPart[] =>
    rows.length > 0 ? [{ title, rows, more: rows.map((_, n) => sheet("moreRows", { n: n + 1 })) }] : [];
  const written = (title: string, texts: Localised): SheetPart[] => {
    const found = inLanguage(texts, locale);
    if (!found) return [];
    const lang = marked(found.lang);
    return [{ title, text: { text: found.text, lang }, mark: lang && t(`inLanguage.${found.lang}`), more: sheet("moreText") }];
  };
  const capabilities = profile.capabilities.map((one): SheetRow => {
    const { trl, evidence, lang } = one;
    const name = capabilityName(one, locale);
    const shown = evidence && `${term(`evidenceKind.${evidence.kind}`)}: ${evidence.title}`;
    return {
      said: { text: name.text, lang: marked(name.lang) },
      isStrong: true,
      ...(trl && { level: { full: Number(trl), words: able("trl", { trl }) } }),
      ...(shown && { note: { text: shown, lang: marked(lang) } }),
    };
  });
  const facts = LINE_COLUMNS.map((field): SheetRow => {
    const text = [field, ...besides(field)].map((one) => factText(profile, one, worded, locale)).filter(Boolean);
    return {
      label: t(`fields.${field}`),
      said: { text: text.join(", ") },
      ...(PROFILE[field].fact === "web" && profile.website && { link: profile.website }),
    };
  }).filter(({ said }) => said.text !== "");
  const identifiers = IDENTIFIERS.filter((name) => profile[name]).map((name): SheetRow => {
    const code = profile[name] ?? "";
    const section = name === "nace" ? naceSection(code) : undefined;
    const words = section
      ? t("naceSection", { letter: section, words: term(`nace.${section}`) })
      : name === "nuts"
        ? nutsName(code)
        : undefined;
    return { label: t(`identifier.${name}`), said: { text: words ? `${code}${BETWEEN_PARTS}${words}` : code } };
  });
  const people = [contact?.name, contact?.email].filter(Boolean).map((text): SheetRow => ({ said: { text: text ?? "" } }));
  const cited = citations(sources).list.map(
    ({ title, readOn }): SheetRow => ({ said: { text: title }, note: { text: t("readOn", { date: formatDate(readOn, locale) }) } }),
  );
  const short = inLanguage(profile.short, locale);
  const place = [profile.town, profile.region ? term(`region.${profile.region}`) : null].filter(Boolean).join(", ");
  const since = isFromSources ? null : t("memberSince", { date: formatDate(memberSince, locale) });
  return {
    locale,
    // Of the youngest source, where no version is the organisation's own.
    at: new Date(
      (isFromSources &&
        sources
          .map(({ readOn }) => readOn)
          .toSorted()
          .at(-1)) ||
        versionAt,
    ),
    cluster: messages.common.cluster,
    title: profile.name,
    logo,
    lead: short && { text: short.text, lang: marked(short.lang) },
    meta: [profile.kind ? kindName(profile.kind) : null, place, since, madeUp ? t("madeUp") : null].filter(Boolean).join(BETWEEN_PARTS),
    chain: {
      isOn: SECTORS.map((sector) => profile.sectors.includes(sector)),
      words: profile.sectors.map((sector) => term(`sector.${sector}`)).join(BETWEEN_PARTS),
    },
    main: [
      ...written(t("what"), profile.text),
      ...written(t("offers"), profile.offers),
      ...written(t("needs"), profile.needs),
      ...list(able("title"), capabilities).map((part) => ({ ...part, weight: 2 })),
    ],
    aside: [...list(t("facts"), facts), ...list(t("people"), people), ...list(t("identifiers"), identifiers), ...list(t("sources"), cited)],
    foot: {
      stamp: isFromSources ? card("fromSources") : sheet("version", { version, date: formatDate(versionAt, locale) }),
      url,
      notes: [...(isRestricted ? [sheet("restricted")] : []), ...(profile.capabilities.some(({ trl }) => trl) ? [able("note")] : [])],
    },
  };
}
