import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LETTER_VIEWS, type LetterView } from "#domain/review/letters/letter";
import { CHAIN, DARK, INK, LINE, MUTED, PRIMARY, SURFACE } from "#lib/format/colours";
import { samples } from "#test/mail/mail-samples";
import { mailAsSeen } from "./mail-as-seen.tsx";
import { renderMail } from "./render-mail.tsx";

const asked = {
  ...({ template: "application-changes", locale: "eu", origin: "https://portal.example.org" } as const),
  data: { ...samples["application-changes"], organisation: "Laminak & <b>Lamiak</b>" } as Record<string, string>,
};
const envelope = { from: { label: "Nork", text: "Office <office@example.org>" }, to: { label: "Nori", text: "Nahia <name@example.org>" } };
const seen = (view: LetterView) => mailAsSeen({ ...asked, view, envelope });
const decoded = (html: string) =>
  html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&#x27;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

test.each(LETTER_VIEWS)(
  "seen as %s: the subject, the sender and the receiver are above, in the email's language, and nothing typed is markup",
  async (view) => {
    const html = await seen(view);
    const { subject } = await renderMail(asked);
    expect(html).toContain('lang="eu"');
    for (const text of [subject, "Nork", "Nahia <name@example.org>"]) expect(decoded(html)).toContain(text);
    expect(html).not.toContain("<b>Lamiak</b>");
    expect(html).not.toContain("prefers-color-scheme");
  },
);

test("the view of the text is the text part as it is sent, character for character", async () => {
  const [, shown = ""] = /<pre[^>]*>([\s\S]*)<\/pre>/.exec(await seen("text")) ?? [];
  expect(decoded(shown)).toBe((await renderMail(asked)).text);
});

test("an email that is sent carries its dark colours for programs that ask for them, the same that the view shows", async () => {
  const { html } = await renderMail(asked);
  expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
  const [, dark = ""] = /@media \(prefers-color-scheme:dark\)\{(.*)\}<\/style>/.exec(html) ?? [];
  expect(dark).toContain(DARK.paper);
  expect(await seen("dark")).toContain(`}}${dark}</style>`);
  for (const view of ["computer", "phone"] as const) expect(await seen(view)).not.toContain(DARK.paper);
});

test("the colours of emails are those of the pages, light and dark", () => {
  const tokens = readFileSync("styles/tokens.css", "utf8");
  const token = (name: string) => new RegExp(`--${name}: light-dark\\((\\S+), (\\S+)\\)`).exec(tokens)?.slice(1);
  const chain = ["s-pharma", "s-biotech", "s-devices", "s-ivd", "s-care", "s-ehealth", "s-services"].map(token);
  expect([CHAIN, DARK.chain]).toEqual([0, 1].map((n) => chain.map((each) => each?.[n])));
  const pairs = { surface: SURFACE, line: LINE, ink: INK, "ink-muted": MUTED, primary: PRIMARY };
  const dark = { surface: DARK.surface, line: DARK.line, ink: DARK.ink, "ink-muted": DARK.muted, primary: DARK.primary };
  expect(pairs).toEqual(Object.fromEntries(Object.keys(pairs).map((name) => [name, token(name)?.[0]])));
  expect(dark).toEqual(Object.fromEntries(Object.keys(dark).map((name) => [name, token(name)?.[1]])));
  expect([DARK.paper, DARK.onPrimary]).toEqual([token("paper")?.[1], token("on-primary")?.[1]]);
});
