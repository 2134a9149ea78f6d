import { getTranslations } from "next-intl/server";
import type { PartnerSheet } from "#domain/consortia/sheets/partner-sheet";
import type { SheetPage } from "#domain/consortia/sheets/sheet-page";
import type { Locale } from "#domain/kernel/state";
import { capabilityName } from "#domain/organisations/capabilities/capability-texts";
import type { Document, DocumentRow, DocumentSection } from "#lib/documents/document";
import { formatDate, formatEuro, formatNumber, formatShare, HOME_ZONE } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { countryName } from "#lib/format/countries";
import { namedKinds } from "../../../../../named-kinds.ts";

/** The sheet of a partner as a document in one language. What the organisation has not stated, or keeps from its partners, is “Not provided”. */
export async function sheetDocument({ sheet, version, consortium }: SheetPage, locale: Locale): Promise<Document> {
  const [t, terms, kinds, commitments, organisations, ownership] = await Promise.all([
    getTranslations({ locale, namespace: "sheets" }),
    getTranslations({ locale, namespace: "terms" }),
    namedKinds(locale),
    getTranslations({ locale, namespace: "commitments" }),
    getTranslations({ locale, namespace: "organisations" }),
    getTranslations({ locale, namespace: "ownership" }),
  ]);
  const day = (at: Date) => formatDate(at, locale, "long", consortium.zone ?? HOME_ZONE);
  const row = (name: string, answer: string | null | undefined): DocumentRow => ({ name, answer: answer || t("unstated") });
  const lines = (rows: DocumentRow[], none: string) => (rows.length > 0 ? rows : [{ name: "", answer: none }]);
  const { organisation, role, commitment, identifiers, size, capabilities, contacts } = sheet;
  const place = [organisation.town, organisation.country && countryName(organisation.country, locale)].filter(Boolean).join(", ");
  const sections: DocumentSection[] = [
    {
      title: t("organisation"),
      rows: [
        row(t("name"), organisation.name),
        row(organisations("page.fields.kind"), organisation.kind && kinds.name(organisation.kind)),
        row(organisations("page.fields.town"), place),
        row(organisations("page.fields.website"), organisation.website),
        row(ownership("sizeTerm"), size && (size === "large" ? ownership("size.large") : t("sme", { size: ownership(`size.${size}`) }))),
      ],
    },
    {
      title: t("part"),
      rows: [
        row(t("consortium"), sheet.consortium),
        ...(sheet.call ? [row(t("call"), sheet.call)] : []),
        row(t("role"), [role.isCoordinator ? t("coordinator") : null, role.title].filter(Boolean).join(", ")),
        row(t("participation"), terms(`participation.${role.participation}`)),
        row(t("since"), role.since && day(role.since)),
        row(t("commitment"), [commitments(`state.${commitment.state}`), commitment.at && day(commitment.at)].filter(Boolean).join(", ")),
        ...(commitment.until ? [row(t("until"), day(commitment.until))] : []),
      ],
    },
    {
      title: t("identifiers"),
      rows: [
        // Every proposal asks for this one.
        ...(identifiers.some(({ field }) => field === "pic") ? [] : [row(organisations("page.identifier.pic"), null)]),
        ...identifiers.map(({ field, code, checked }) =>
          row(
            organisations(`page.identifier.${field}`),
            checked ? t("checked", { code, date: day(checked.at), source: checked.source }) : t("unchecked", { code }),
          ),
        ),
      ],
    },
    {
      title: t("capabilities"),
      rows: lines(
        capabilities.map((one) => ({
          name: "",
          answer: [
            capabilityName(one, locale).text,
            one.trl && organisations("capabilities.trl", { trl: one.trl }),
            one.evidence && `${terms(`evidenceKind.${one.evidence.kind}`)}: ${one.evidence.title}`,
          ]
            .filter(Boolean)
            .join(BETWEEN_PARTS),
        })),
        t("unstated"),
      ),
    },
    { title: t("work"), rows: await workRows(sheet, locale) },
    {
      title: t("contacts"),
      rows: lines(
        contacts.map(({ unit, name, email }) => row(unit ?? "", [name, email].filter(Boolean).join("\n"))),
        t("noContacts"),
      ),
    },
    {
      title: t("stamp"),
      whole: true,
      rows: [row(t("version"), version), row(t("asOf"), day(sheet.asOf)), { name: "", answer: t("meaning") }],
    },
  ];
  return { title: t("title", { partner: organisation.name }), locale, made: sheet.asOf, lead: [], sections };
}

async function workRows({ work, requested }: PartnerSheet, locale: Locale): Promise<DocumentRow[]> {
  const t = await getTranslations({ locale, namespace: "sheets" });
  const months = (hundredths: number) => formatNumber(hundredths / 100, locale, { maximumFractionDigits: 2 });
  const euro = (cents: number) => formatEuro(cents / 100, locale);
  const euroOf = (own: number, whole: number | null) =>
    whole ? t("requestedOf", { amount: euro(own), share: formatShare(own / whole, locale) }) : euro(own);
  const asked = requested ? [{ name: t("requested"), answer: euroOf(requested.own, requested.whole) }] : [];
  const packages = (work?.packages ?? []).map(({ number, title, leads, ...own }) => ({
    name: t("package", { number: String(number), title }),
    answer: [
      leads ? t("leads") : null,
      t("months", { n: months(own.months) }),
      work?.isLumpSum ? t("share", { amount: euro(own.share) }) : null,
    ]
      .filter(Boolean)
      .join(", "),
  }));
  const all = work && work.all.months > 0 ? formatShare(work.months / work.all.months, locale) : undefined;
  const own = work && months(work.months);
  const effort = own ? (all ? t("effortOf", { n: own, share: all }) : t("months", { n: own })) : t("unstated");
  const lump = work?.isLumpSum ? [{ name: t("lumpSum"), answer: euroOf(work.share, work.all.share) }] : [];
  return [{ name: t("effort"), answer: effort }, ...packages, ...lump, ...asked];
}
