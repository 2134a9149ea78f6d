import type { Locale } from "#domain/kernel/state";
import type { MailTemplate } from "#domain/mails";
import { type LetterValues, letterText, SUBJECT_LIMIT } from "#domain/review/letters/letter";
import { formatDate } from "#lib/format";
import { factsOf, inWords } from "./facts-of.ts";
import type { Letter } from "./letter.ts";
import { linesIn } from "./lines-in.ts";
import { newIn } from "./new-in.ts";
import { OVERDUE_LISTS, overdueIn } from "./overdue-in.ts";
import { lines, oneLine, within } from "./plain.ts";
import { pointsIn } from "./points-in.ts";
import { threadsIn } from "./threads-in.ts";
import { timeIn, timesIn } from "./times-in.ts";
import { words } from "./words.ts";

/** Pages whose button decides something: they ask first. The others only show. */
const ASKS = /\/(apply\/(confirm|link|join)|invitations|join-requests|references|still-right|sign-in\/confirm)\//;

/** Why a page was hidden is worded in the reader's language. */
const HIDINGS: readonly MailTemplate[] = ["organisation-hidden", "consortium-hidden"];

type Values = Record<string, string>;
/** `isDemo`: nobody reads an answer by email, so none is offered. */
type Asked = { template: MailTemplate; locale: Locale; data: Values; origin: string; isDemo?: boolean };

function hrefOf(path: string, origin: string): string {
  const url = new URL(path, origin);
  if (url.origin !== new URL(origin).origin) throw new Error("A mail's link leads elsewhere.");
  return url.href;
}

const pick = (values: Values, names: readonly string[]) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));

const NAMES = ["firstName", "person", "member", "inviter", "organisation", "reference"] as const;
const DAYS = ["date", "again"] as const;
const TIMES = ["answerBy", "until"] as const;
/** Codes that an email has words of its own for. */
const WORDED = ["may", "was"] as const;

/** What a letter of the cluster's may say, in words. */
function letterValues(data: Values, label: (key: string) => string, locale: Locale): LetterValues {
  return {
    ...Object.fromEntries(NAMES.map((name) => [name, oneLine(data[name] ?? "")])),
    ...Object.fromEntries(DAYS.map((name) => [name, data[name] && formatDate(new Date(data[name]), locale)])),
    ...Object.fromEntries(TIMES.map((name) => [name, data[name] && timeIn(data[name], locale)])),
    ...Object.fromEntries(WORDED.map((name) => [name, data[name] ?? ""])),
    role: data.role ? label(`roles.${data.role}`) : "",
    reason: lines(data.reason ?? ""),
    points: lines(data.message ?? ""),
  };
}

/** Under which heading is set apart what is not our words. */
function quoteOf({ message, points, ...data }: Values): string {
  const kind = ([...OVERDUE_LISTS, "found", "times", "holds", "threads"] as const).find((name) => data[name]);
  return kind ?? (message || points ? "message" : "reason");
}

/** The letter that a template makes of its data. `origin` is PORTAL_URL: no link leads anywhere else. */
export function letterOf({ template, locale, data, origin, isDemo = false }: Asked): Letter {
  const { cluster, general, own, has, hiding, bodyOf } = words(locale);
  const {
    message,
    points,
    late,
    unanswered,
    slow,
    holds,
    found,
    threads,
    times,
    path,
    stop,
    settings,
    letter,
    letterSubject,
    date,
    test,
    event: _,
    ...rest
  } = data;
  const reason = HIDINGS.includes(template) ? [rest.about && hiding(rest.about), rest.reason].filter(Boolean).join("\n\n") : rest.reason;
  const values = inWords(Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, oneLine(String(value))])), locale);
  for (const name of WORDED) if (has(template, `${name}.${rest[name]}`)) values[name] = own(template, `${name}.${rest[name]}`, {});
  const asked = [
    message,
    points && pointsIn(points, locale),
    overdueIn({ late, unanswered, slow }, locale),
    holds && linesIn(holds, locale),
    found && newIn(found, locale),
    threads && threadsIn(threads, locale),
    times && timesIn(times, locale),
  ]
    .filter(Boolean)
    .join("\n\n");
  const said = lines(asked || (reason ?? ""));
  const inLetter = (text: string, of: Values) => letterText(text, letterValues({ ...data, ...of, message: asked }, general, locale));
  // Whoever asked to be invited reads an answer, and whoever was given a role has nothing to accept.
  const part = (name: "subject" | "preview" | "body" | "button" | "reason") => {
    const variant = data.requested ? `${name}Requested` : data.granted ? `${name}Granted` : name;
    return has(template, variant) ? variant : name;
  };
  // Most emails use the labels of all; some say what has to be done by then, or what the list below is.
  const label = (key: string) => (has(template, key) ? own(template, key, values) : general(key));
  const ofOwn = () =>
    bodyOf(template)
      .filter((one) => !(isDemo && one === "reply"))
      .map((one) => own(template, one === "body" ? part("body") : one === "reply" ? one : `told.${one.fact}.${rest[one.fact]}`, values));
  const body = letter === undefined ? ofOwn().join("\n\n") : inLetter(letter, pick(values, WORDED));
  const named = (of: Values) =>
    letterSubject === undefined ? own(template, part("subject"), of) : oneLine(inLetter(letterSubject, pick(of, NAMES)));
  const subject = (of: Values) => (test ? general("test", { subject: named(of) }) : named(of));
  return {
    locale,
    cluster,
    subject: within(SUBJECT_LIMIT, values, subject),
    heading: subject(values),
    reference: values.reference ?? "",
    preview: own(template, part("preview"), values),
    hello: values.firstName ? general("hello", values) : general("helloAll"),
    paragraphs: body.split(/\n{2,}/),
    ...(said !== "" &&
      !body.includes(said) && {
        quote: { label: label(`quote.${quoteOf(data)}`), text: said },
      }),
    ...(path &&
      has(template, "button") && {
        button: {
          label: own(template, part("button"), values),
          href: hrefOf(String(path), origin),
          note: general(ASKS.test(String(path)) ? "asks" : "opens"),
          copy: general("copy"),
        },
      }),
    facts: factsOf({ ...values, ...(values.role && { role: general(`roles.${values.role}`) }) }, (fact) => label(`facts.${fact}`)),
    reason: own(template, part("reason"), values),
    answer: general(isDemo ? "answerDemo" : "answer"),
    links: [
      ...(stop ? [{ label: general("stop"), href: hrefOf(stop, origin) }] : []),
      ...(settings ? [{ label: label("settings"), href: hrefOf(settings, origin) }] : []),
    ],
    ...(stop && { oneClickStop: hrefOf(`${stop}/one-click`, origin) }),
    ...(settings && !stop && { choice: hrefOf(settings, origin) }),
  };
}
