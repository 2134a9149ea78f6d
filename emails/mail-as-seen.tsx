import { Body, Head, Html } from "@react-email/components";
import { render } from "@react-email/render";
import type { LetterView } from "#domain/review/letters/letter";
import { Layout } from "./layout.tsx";
import { letterOf } from "./letter-of.ts";
import { envelopeLook, look } from "./look.ts";
import { textPart } from "./text-part.ts";

/** What an email program shows above an email, with its labels in the email's language. */
export type Envelope = { from: { label: string; text: string }; to: { label: string; text: string } };
type Asked = Parameters<typeof letterOf>[0] & { view: LetterView; envelope: Envelope };

/**
 * An email as its reader sees it, as a page of its own: in the light colours of a computer or a phone, in dark ones, or its text part as it is sent. Above it are
 * subject, sender and receiver.
 */
export async function mailAsSeen({ view, envelope, ...asked }: Asked): Promise<string> {
  const letter = letterOf(asked);
  const scheme = view === "dark" ? "dark" : "light";
  const { box, subject, line } = envelopeLook(scheme);
  const above = (
    <div style={box}>
      <div style={subject}>{letter.subject}</div>
      {[envelope.from, envelope.to].map(({ label, text }) => (
        <div key={label} style={line}>
          {label}: {text}
        </div>
      ))}
    </div>
  );
  if (view !== "text") return render(<Layout {...letter} drawn={view} before={above} />);
  return render(
    <Html lang={letter.locale}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{letter.subject}</title>
      </Head>
      <Body style={look.asText}>
        {above}
        <pre style={look.textPart}>{textPart(letter)}</pre>
      </Body>
    </Html>,
  );
}
