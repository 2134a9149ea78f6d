import { getLocale, getTranslations } from "next-intl/server";
import { isCommittee, isStaffAdmin, type Person } from "#domain/kernel/actor";
import { fold } from "#domain/kernel/fold";
import type { Locale } from "#domain/kernel/state";
import { FOUND_SHOWN } from "#domain/search/state";
import { aroundHit, typedTerms } from "#lib/format/hits";
import { CHAPTERS, chapterText, chapterTitle } from "#lib/handbook";
import { paths } from "#lib/paths";
import type { FoundItem } from "./found-group.ts";

const item = (href: string, text: string, detail = ""): FoundItem => ({ href, text, detail, late: "" });
/** Every term is the beginning or a part of a word in the text. */
const has = (text: string, terms: readonly string[]) => {
  const folded = fold(text);
  return terms.every((term) => folded.includes(term));
};

/** The pages of staff that this reader can open, by their titles. */
async function pages(actor: Person): Promise<FoundItem[]> {
  const [t, common, settings, committee, review, moderation, joining, access, audit, locale] = await Promise.all([
    getTranslations("exchange.import"),
    getTranslations("common"),
    getTranslations("settings"),
    getTranslations("committee"),
    getTranslations("review"),
    getTranslations("duplicates.merge"),
    getTranslations("joining.office"),
    getTranslations("access"),
    getTranslations("audit"),
    getLocale(),
  ]);
  const to = paths(locale);
  const administration = [
    item(to.staffSettings(), settings("title")),
    item(to.staffAddKind(), settings("kinds.add")),
    item(to.staffRules(), settings("rules.title")),
    item(to.staffLetters(), committee("letters.title")),
    item(to.staffTexts(), settings("texts.title")),
    item(to.staffWatchedWords(), settings("watched.title")),
    item(to.staffVisibility(), settings("visibility.title")),
    item(to.staffReadings(), settings("readings.title")),
    item(to.staffAudit(), audit("title")),
  ];
  return [
    item(to.staffApplications(), common("staff.applications")),
    item(to.staffOrganisations(), common("staff.organisations")),
    item(to.staffConsortia(), common("staff.consortia")),
    item(to.staffCalls(), common("staff.calls")),
    item(to.staffPeople(), common("staff.people")),
    item(to.staffInsight(), common("staff.insight")),
    ...(isCommittee(actor) ? [item(to.staffCommittee(), common("staff.committee"))] : []),
    item(to.staffAbsences(), review("absences.title")),
    item(to.staffImports(), t("title")),
    item(to.staffMerges(), moderation("title")),
    item(to.staffJoinRequests(), joining("title")),
    item(to.staffRetention(), settings("retention.title")),
    ...(isStaffAdmin(actor) ? administration : []),
    item(to.directory(), common("nav.directory")),
    item(to.help(), common("nav.help")),
    item(to.account(), access("account.title")),
  ];
}

/** The pages whose titles have every term; without any, the first. */
export async function foundPages(actor: Person, q: string): Promise<FoundItem[]> {
  const terms = typedTerms(q);
  return (await pages(actor)).filter(({ text }) => has(text, terms)).slice(0, FOUND_SHOWN);
}

type Chapter = { href: string; title: string; text: string };
const read = new Map<Locale, Promise<Chapter[]>>();

/** Without the signs of Markdown, its pictures and the addresses of its links. */
const proseOf = (text: string) =>
  text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^#+ .*$/gm, "")
    .replace(/[*`|>]/g, "");

async function chapters(locale: Locale): Promise<Chapter[]> {
  return Promise.all(
    CHAPTERS.map(async (chapter) => {
      const text = await chapterText(locale, chapter);
      return { href: paths(locale).handbook(chapter), title: chapterTitle(text), text: proseOf(text) };
    }),
  );
}

/** A chapter of the handbook is read once in each process. */
async function chaptersOf(locale: Locale): Promise<Chapter[]> {
  const known = read.get(locale) ?? chapters(locale);
  read.set(locale, known);
  return known.catch((error) => {
    read.delete(locale);
    throw error;
  });
}

/** Chapters of the handbook with every term in their title, then those with every term in their text, which is shown around it. */
export async function foundChapters(q: string): Promise<FoundItem[]> {
  const terms = typedTerms(q);
  if (terms.length === 0) return [];
  const all = await chaptersOf(await getLocale());
  const titled = all.filter(({ title }) => has(title, terms)).map(({ href, title }) => item(href, title));
  const others = all.filter(({ title, text }) => !has(title, terms) && has(text, terms));
  return [...titled, ...others.map(({ href, title, text }) => item(href, title, aroundHit(text, terms)))].slice(0, FOUND_SHOWN);
}
